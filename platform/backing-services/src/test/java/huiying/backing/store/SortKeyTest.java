package huiying.backing.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortKeyTest {

  @Test
  void keysAreInTheOrderOfTheirValues() {
    assertAscending(
        MinKey.getInstance(),
        null,
        Double.NEGATIVE_INFINITY,
        Long.MIN_VALUE,
        -5,
        -1.5,
        0,
        1.25,
        2L,
        (1L << 53),
        (1L << 53) + 1,
        Long.MAX_VALUE,
        "",
        "\0",
        "A",
        "AB",
        "B",
        "é",
        "回应",
        "\uD83D\uDE00",
        "\uFFFD",
        new Document("a", 1),
        List.of(1),
        false,
        true,
        Instant.EPOCH.minusMillis(1),
        Instant.EPOCH,
        MaxKey.getInstance());
  }

  @Test
  void equalNumbersAreOneKeyWhateverTheirType() {
    assertThat(SortKey.of(1)).isEqualTo(SortKey.of(1L)).isEqualTo(SortKey.of(1.0));
    assertThat(SortKey.of(-0.0)).isEqualTo(SortKey.of(0));
  }

  @Test
  void whatBeginsWithAKeyLiesBetweenTheKeyAndItsEnd() {
    var key = SortKey.of("a");

    assertThat(key.then(SortKey.of(MaxKey.getInstance()))).isBetween(key, key.end());
    assertThat(SortKey.of("a\0")).isGreaterThan(key.end());
    assertThat(SortKey.of("")).isLessThan(key);
  }

  @Test
  void allValuesOfAKindLieBetweenItsStartAndItsEnd() {
    for (var number : List.of(Double.NEGATIVE_INFINITY, -1.0, 0.0, Double.POSITIVE_INFINITY)) {
      assertThat(SortKey.of(number))
          .isBetween(
              SortKey.EMPTY.startOf(ValueKind.NUMBER), SortKey.EMPTY.endOf(ValueKind.NUMBER));
    }
    assertThat(SortKey.of("")).isGreaterThan(SortKey.EMPTY.endOf(ValueKind.NUMBER));
  }

  private static void assertAscending(@Nullable Object... values) {
    assertThat(Stream.of(values).map(SortKey::of).toList()).isSorted().doesNotHaveDuplicates();
  }
}
