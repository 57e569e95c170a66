package huiying.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link DueDates} must do. */
public abstract class DueDatesContract {
  protected abstract DueDates dates();

  private static KnownDates known(String externalId, long revision) {
    var date = LocalDate.of(2026, 3, 20).plusDays(revision);
    var due =
        new DueDate(
            "reply",
            revision,
            date,
            Instant.parse("2026-03-20T16:00:00Z"),
            DueDate.State.RUNNING,
            true);
    return new KnownDates(MessageId.of(Channel.PORTAL, externalId), revision, List.of(due));
  }

  @Test
  void givesBackWhatItWasGiven() {
    var one = known("given", 3);
    dates().save(List.of(one, known("other", 1)));

    assertThat(dates().findAll(List.of(one.message())))
        .containsOnlyKeys(one.message())
        .containsValue(one);
    assertThat(dates().findAll(List.of())).isEmpty();
  }

  @Test
  void keepsWhatIsNewerAndStoresTheRest() {
    var newer = known("race", 5);
    var fresh = known("fresh", 1);
    dates().save(List.of(newer));
    dates().save(List.of(known("race", 4), fresh));

    assertThat(dates().findAll(List.of(newer.message(), fresh.message())))
        .containsEntry(newer.message(), newer)
        .containsEntry(fresh.message(), fresh);
  }
}
