package huiying.sla.clock;

import huiying.contracts.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * A message and its clocks, as the facts applied so far make them.
 *
 * @param revision how many writes made it; the store refuses one that is based on an older reading
 * @param sequence the last fact applied, without a gap; 0 before the first
 * @param summary empty until the receipt was applied
 * @param clocks none for a message that no limit applies to
 * @param held facts that came before an earlier one did, in order; they change nothing yet
 */
public record TrackedMessage(
    MessageId id,
    long revision,
    long sequence,
    Optional<Summary> summary,
    List<Clock> clocks,
    List<Fact> held) {
  public TrackedMessage {
    clocks = List.copyOf(clocks);
    held = List.copyOf(held);
  }

  /** Before any fact is known. */
  public static TrackedMessage unknown(MessageId id) {
    return new TrackedMessage(id, 0, 0, Optional.empty(), List.of(), List.of());
  }

  TrackedMessage with(long applied, Optional<Summary> known, List<Clock> now) {
    return new TrackedMessage(id, revision, applied, known, now, held);
  }

  TrackedMessage revised(List<Fact> stillHeld) {
    return new TrackedMessage(id, revision + 1, sequence, summary, clocks, stillHeld);
  }
}
