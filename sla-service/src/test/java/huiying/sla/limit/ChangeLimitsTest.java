package huiying.sla.limit;

import static huiying.sla.limit.Limits.SHIPPED;
import static huiying.sla.limit.Limits.limit;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.Moves;
import huiying.sla.limit.ChangeLimits.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeLimitsTest {
  private static final Instant NOW = Instant.parse("2026-03-16T02:00:00.123456Z");
  private static final Moves MOVES = new Moves(7, 2, 1, 0, false, List.of());
  private static final LimitDraft DRAFT = new LimitDraft(Counting.USUAL, List.of(limit("new")));

  private final InMemoryLimitBook book = new InMemoryLimitBook();
  private final ChangeLimits limits = new ChangeLimits(book, _ -> MOVES, InstantSource.fixed(NOW));

  @BeforeEach
  void open() {
    book.add(SHIPPED);
  }

  @Test
  void showsWhatAChangeWouldDoAndStoresNothing() {
    assertThat(limits.foresee(DRAFT, Optional.of(1)))
        .isEqualTo(new Outcome.Foreseen(version(2), MOVES));
    assertThat(book.history(10)).hasSize(1);
  }

  @Test
  void storesANewVersion() {
    assertThat(limits.apply(DRAFT, Optional.empty()))
        .isEqualTo(new Outcome.Applied(version(2), MOVES));
    assertThat(book.latest()).isEqualTo(version(2));
  }

  @Test
  void makesNoVersionOfWhatIsInForceAlready() {
    limits.apply(DRAFT, Optional.of(1));

    assertThat(limits.apply(DRAFT, Optional.of(1)))
        .as("the same once more, after the answer was lost")
        .isEqualTo(new Outcome.Unchanged(version(2)));
    assertThat(limits.foresee(DRAFT, Optional.empty()))
        .isEqualTo(new Outcome.Unchanged(version(2)));
  }

  @Test
  void refusesAChangeThatIsBasedOnAnOlderVersion() {
    limits.apply(DRAFT, Optional.of(1));
    var late = new LimitDraft(Counting.USUAL, List.of(limit("late")));

    assertThat(limits.foresee(late, Optional.of(1))).isEqualTo(new Outcome.Overtaken(version(2)));
    assertThat(limits.apply(late, Optional.of(1))).isEqualTo(new Outcome.Overtaken(version(2)));
    assertThat(book.latest().named("late")).isEmpty();
  }

  @Test
  void comesAgainWhenAnotherWasFirst() {
    var overtaken = new ChangeLimits(book, _ -> addAnother(2), InstantSource.fixed(NOW));

    assertThat(overtaken.apply(DRAFT, Optional.empty()))
        .isEqualTo(new Outcome.Applied(version(3), MOVES));
  }

  @Test
  void doesNotComeAgainIfItWasBasedOnTheVersionBefore() {
    var overtaken = new ChangeLimits(book, _ -> addAnother(2), InstantSource.fixed(NOW));

    assertThat(overtaken.apply(DRAFT, Optional.of(1))).isInstanceOf(Outcome.Overtaken.class);
    assertThat(book.latest().version()).isEqualTo(2);
  }

  @Test
  void givesUpWhenOthersKeepChangingTheLimits() {
    var overtaken =
        new ChangeLimits(
            book, candidate -> addAnother(candidate.version()), InstantSource.fixed(NOW));

    assertThat(overtaken.apply(DRAFT, Optional.empty())).isInstanceOf(Outcome.Overtaken.class);
    assertThat(book.latest().named("new")).isEmpty();
  }

  private Moves addAnother(int version) {
    book.add(new LimitCatalogue(version, NOW, Counting.USUAL, List.of(limit("another"))));
    return MOVES;
  }

  private static LimitCatalogue version(int version) {
    return DRAFT.as(version, Instant.parse("2026-03-16T02:00:00.123Z"));
  }
}
