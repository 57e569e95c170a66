package huiying.notify.ladder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The ladders as they stood from one change to the next. */
public record LadderVersion(LadderNote note, Ladders ladders) {
  /** What an empty store gets. */
  public static LadderVersion first(LadderDraft shipped, Instant now) {
    var since = now.truncatedTo(ChronoUnit.MILLIS);
    return new LadderVersion(
        new LadderNote(1, since, "system", "shipped", List.of()), shipped.as(1));
  }

  LadderVersion next(LadderDraft draft, String by, String notice, Instant now) {
    var next = draft.as(number() + 1);
    var since = now.truncatedTo(ChronoUnit.MILLIS);
    var changes = LadderChange.between(ladders, next);
    return new LadderVersion(new LadderNote(next.version(), since, by, notice, changes), next);
  }

  public int number() {
    return ladders.version();
  }
}
