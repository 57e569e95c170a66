package huiying.sla.watch;

import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.clock.Position;
import huiying.sla.clock.Versions;
import huiying.sla.watch.PartitionBook.Progress;
import huiying.sla.watch.PartitionBook.Taken;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every partition book must do: run against memory and MongoDB. */
public abstract class PartitionBookContract {
  private static final Instant NOW = at("2026-03-16T10:00");
  private static final Position LATER = new Position(NOW.plusSeconds(60), "abc", "reply");

  protected abstract PartitionBook book();

  @Test
  void beginsWithEverythingBehindNowAnnounced() {
    assertThat(book().take(5, NOW))
        .isEqualTo(new Taken(1, Position.through(NOW), 0, Versions.NONE));
  }

  @Test
  void givesTheNextOwnerAHigherEpochAndWhatTheLastOneWroteDown() {
    book().take(5, NOW);
    assertThat(book().record(List.of(new Progress(5, 1, LATER, 42)))).isEmpty();

    assertThat(book().take(5, NOW.plusSeconds(90)))
        .isEqualTo(new Taken(2, LATER, 42, Versions.NONE));
  }

  @Test
  void refusesAnOwnerThatWasSucceededAndKeepsTheOthersProgress() {
    book().take(5, NOW);
    book().take(6, NOW);
    book().take(5, NOW);

    assertThat(book().record(List.of(new Progress(5, 1, LATER, 42), new Progress(6, 1, LATER, 9))))
        .containsExactly(5);
    assertThat(book().owns(5, 1)).isFalse();
    assertThat(book().owns(5, 2)).isTrue();
    assertThat(book().take(5, NOW).nextOffset()).isZero();
    assertThat(book().take(6, NOW).nextOffset()).isEqualTo(9);
  }

  @Test
  void remembersTheRulesOfTheLastOwnerOnly() {
    var first = book().take(7, at("2026-03-16T10:00"));

    assertThat(book().recordRules(7, first.epoch(), new Versions(2, 1))).isTrue();
    var second = book().take(7, at("2026-03-16T11:00"));
    assertThat(second.rules()).isEqualTo(new Versions(2, 1));
    assertThat(book().recordRules(7, first.epoch(), new Versions(3, 1))).isFalse();
    assertThat(book().take(7, at("2026-03-16T12:00")).rules()).isEqualTo(new Versions(2, 1));
  }
}
