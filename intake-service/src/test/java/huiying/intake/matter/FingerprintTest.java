package huiying.intake.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static Fingerprint of(String... texts) {
    return Fingerprint.of(Shingles.of(texts));
  }

  /** Sets of which {@code common} of {@code size} are in both. */
  private static Set<Long> pairs(int from, int size) {
    return LongStream.range(from, from + size).boxed().collect(Collectors.toSet());
  }

  @Property(tries = 200)
  void estimatesTheSimilarity(
      @ForAll @IntRange(min = 40, max = 400) int size,
      @ForAll @IntRange(max = 400) int moved,
      @ForAll @IntRange(max = 1_000_000) int from) {
    var one = new Shingles(pairs(from, size));
    var other = new Shingles(pairs(from + Math.min(moved, size), size));

    assertThat(Fingerprint.of(one).similarity(Fingerprint.of(other)))
        .isCloseTo(one.similarity(other), within(0.24)); // five times the standard error
  }

  @Property(tries = 200)
  void isTheSameForTheSameTextAndSurvivesStorage(@ForAll @StringLength(max = 300) String text) {
    var one = of(text);

    assertThat(of(text)).isEqualTo(one);
    assertThat(Fingerprint.ofBytes(one.toBytes())).isEqualTo(one);
    assertThat(one.similarity(of(text))).isEqualTo(Shingles.plain(text).isEmpty() ? 0.0 : 1.0);
  }

  @Property(tries = 200)
  void isSymmetric(@ForAll String a, @ForAll String b) {
    assertThat(of(a).similarity(of(b))).isEqualTo(of(b).similarity(of(a)));
    assertThat(Shingles.of(a).similarity(Shingles.of(b)))
        .isEqualTo(Shingles.of(b).similarity(Shingles.of(a)))
        .isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void findsTextsThatAreMuchAlikeByTheirBands(@ForAll @IntRange(max = 1_000_000) int from) {
    var one = Fingerprint.of(new Shingles(pairs(from, 200)));
    var other = Fingerprint.of(new Shingles(pairs(from + 16, 200))); // 0.85 alike

    assertThat(Collections.disjoint(one.bands(), other.bands())).isFalse();
  }

  @Test
  void passesOverPunctuationBlanksWidthAndCase() {
    assertThat(of("小区 ＡＢＣ电梯，坏了！")).isEqualTo(of("小区abc电梯坏了"));
    assertThat(of("……", "?").bands()).isEmpty();
    assertThat(of("急").similarity(of("急"))).isEqualTo(1);
    assertThat(new HashSet<>(of("路灯不亮").bands())).hasSize(Fingerprint.BANDS);
  }

  /** What is stored was made by these very numbers. */
  @Test
  void neverChangesItsWayOfHashing() {
    assertThat(List.of(of("路灯不亮").bands().getFirst(), of("路灯不亮").bands().getLast()))
        .containsExactly(-2806736555483033569L, 51538197071531888L);
  }
}
