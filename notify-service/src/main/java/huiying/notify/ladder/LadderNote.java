package huiying.notify.ladder;

import java.time.Instant;
import java.util.List;

/**
 * A version of the ladders without its steps.
 *
 * @param since when it was made, and in force until the next; whole milliseconds
 * @param by who made it, as they call themselves
 * @param notice what they say of it; may be empty
 * @param changes from the version before; none in the first
 */
public record LadderNote(
    int version, Instant since, String by, String notice, List<LadderChange> changes) {
  public LadderNote {
    changes = List.copyOf(changes);
  }
}
