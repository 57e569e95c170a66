package huiying.sla.clock;

import huiying.contracts.MessageId;
import huiying.kit.access.Held;
import huiying.kit.access.Reach;
import java.util.List;
import java.util.Optional;

/**
 * A message and its clocks, as the facts applied so far make them.
 *
 * @param revision how many writes made it; the store refuses one that is based on an older reading
 * @param sequence the last fact applied, without a gap; 0 before the first
 * @param summary empty until the receipt was applied
 * @param clocks in the order in which they started; none for a message that no limit applies to
 * @param applied the facts, in order, for people to see; of very many the latest
 * @param held facts that came before an earlier one did, in order; they change nothing yet
 */
public record TrackedMessage(
    MessageId id,
    long revision,
    long sequence,
    Optional<Summary> summary,
    Life life,
    List<Clock> clocks,
    List<Applied> applied,
    List<Fact> held) {
  /** Facts kept for people to see. */
  private static final int MOST_APPLIED = 200;

  public TrackedMessage {
    clocks = List.copyOf(clocks);
    applied =
        List.copyOf(applied.subList(Math.max(0, applied.size() - MOST_APPLIED), applied.size()));
    held = List.copyOf(held);
  }

  /** Before any fact is known. */
  public static TrackedMessage unknown(MessageId id) {
    return new TrackedMessage(
        id, 0, 0, Optional.empty(), Life.NONE, List.of(), List.of(), List.of());
  }

  /** As far as matters for who may see it; empty until the receipt was applied. */
  public Optional<Held> access() {
    return summary.map(of ->
        new Held(of.channel(), of.department(), of.helpers(), of.accused(), awaitsDispatch(of)));
  }

  private boolean awaitsDispatch(Summary of) {
    return of.department() == null && life.isHeld();
  }

  /** What is not known to have been received is seen by those only who see everything. */
  public boolean isIn(Reach reach) {
    return reach.everything() || access().filter(reach::sees).isPresent();
  }

  public Optional<Clock> clock(String code) {
    return clocks.stream().filter(clock -> clock.code().equals(code)).findFirst();
  }

  /** Whether a clock was counted by rules that {@code versions} does not have. */
  public boolean isAheadOf(Versions versions) {
    return clocks.stream().anyMatch(clock -> clock.versions().isAheadOf(versions));
  }

  /** Whether a clock was counted by exactly these rules. */
  public boolean wasCountedBy(Versions versions) {
    return clocks.stream().anyMatch(clock -> clock.versions().equals(versions));
  }

  /** Why facts that were applied after {@code before} changed nothing. */
  public List<Ignored> ignoredSince(TrackedMessage before) {
    return applied.stream()
        .filter(one -> one.event().sequence() > before.sequence())
        .flatMap(one -> one.ignored().stream())
        .toList();
  }

  TrackedMessage revised(long sequence, List<Fact> stillHeld) {
    return new TrackedMessage(
        id, revision + 1, sequence, summary, life, clocks, applied, stillHeld);
  }
}
