package huiying.sla.limit;

import static huiying.sla.limit.Limits.SHIPPED;
import static huiying.sla.limit.Limits.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every book of limits must do: run against memory and MongoDB. */
public abstract class LimitBookContract {
  private static final Instant LATER = Instant.parse("2026-03-01T01:02:03.004Z");

  protected abstract LimitBook book();

  @Test
  void hasNoLatestBeforeTheFirst() {
    assertThatIllegalStateException().isThrownBy(() -> book().latest());
    assertThat(book().find(1)).isEmpty();
    assertThat(book().history(10)).isEmpty();
  }

  @Test
  void givesBackEverythingThatWasAdded() {
    var second = version(2, Limits.everyForm());
    assertThat(book().add(SHIPPED)).isTrue();
    assertThat(book().add(second)).isTrue();

    assertThat(book().latest()).isEqualTo(second);
    assertThat(book().find(1)).contains(SHIPPED);
    assertThat(book().find(2)).contains(second);
    assertThat(book().find(3)).isEmpty();
  }

  @Test
  void seesWhatIsAddedAfterItWasAsked() {
    book().add(SHIPPED);
    assertThat(book().latest().version()).isEqualTo(1);
    assertThat(book().find(2)).isEmpty();

    book().add(version(2, limit("reply")));

    assertThat(book().latest().version()).isEqualTo(2);
    assertThat(book().find(2)).isPresent();
  }

  @Test
  void refusesAVersionThatIsTakenAndKeepsTheFirst() {
    book().add(SHIPPED);
    book().add(version(2, limit("one")));

    assertThat(book().add(version(2, limit("other")))).isFalse();
    assertThat(book().latest().named("one")).isPresent();
  }

  @Test
  void listsTheNewestFirst() {
    book().add(SHIPPED);
    for (var version = 2; version <= 11; version++) {
      book().add(version(version, limit("reply")));
    }

    assertThat(book().history(2))
        .containsExactly(new LimitBook.Entry(11, LATER, 1), new LimitBook.Entry(10, LATER, 1));
    assertThat(book().history(100))
        .hasSize(11)
        .last()
        .isEqualTo(new LimitBook.Entry(1, SHIPPED.since(), 9));
  }

  /** More than any cache keeps. */
  @Test
  void findsOldVersionsHoweverManyThereAre() {
    book().add(SHIPPED);
    for (var version = 2; version <= 40; version++) {
      book().add(version(version, limit("reply")));
    }

    for (var version = 40; version >= 1; version--) {
      assertThat(book().find(version).orElseThrow().version()).isEqualTo(version);
    }
  }

  private static LimitCatalogue version(int version, Limit... limits) {
    return new LimitCatalogue(version, LATER, Counting.USUAL, List.of(limits));
  }
}
