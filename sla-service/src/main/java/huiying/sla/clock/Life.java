package huiying.sla.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message, beside its clocks.
 *
 * @param legs in order; a message that is answered or over has no open one
 * @param dispatchedAt when a department was first given it; empty before
 * @param repliedAt when its final reply went out; empty before, and when it was withdrawn
 * @param ended withdrawn, merged or declined
 */
public record Life(
    List<Leg> legs, Optional<Instant> dispatchedAt, Optional<Instant> repliedAt, boolean ended) {
  /** Legs kept at the most: a message passed on more often is no longer timed leg by leg. */
  private static final int MOST_LEGS = 100;

  /** Before anything happened. */
  static final Life NONE = new Life(List.of(), Optional.empty(), Optional.empty(), false);

  public Life {
    legs = List.copyOf(legs);
  }

  public int returns() {
    return (int) legs.stream().filter(Leg::returned).count();
  }

  /** A department or the dispatch desk has to do something about it. */
  boolean isHeld() {
    return !legs.isEmpty() && legs.getLast().isOpen();
  }

  /** No department has it: the dispatch desk must give it to one. */
  boolean awaitsDispatch() {
    return isHeld() && legs.getLast().department() == null;
  }

  static Life begun(@Nullable String department, Instant at) {
    var dispatched = department == null ? Optional.<Instant>empty() : Optional.of(at);
    return new Life(List.of(Leg.begun(department, at)), dispatched, Optional.empty(), false);
  }

  /** After its answer a message is with nobody, until it must be worked on again. */
  Life handedTo(@Nullable String department, Instant at, boolean back) {
    var first = department == null ? dispatchedAt : dispatchedAt.or(() -> Optional.of(at));
    if (!isHeld() || legs.size() >= MOST_LEGS) {
      return new Life(legs, first, repliedAt, ended);
    }
    return new Life(begun(ended(at, back), department, at), first, repliedAt, ended);
  }

  Life replied(Instant at) {
    return new Life(ended(at, false), dispatchedAt, Optional.of(at), ended);
  }

  Life over(Instant at) {
    return new Life(ended(at, false), dispatchedAt, repliedAt, true);
  }

  /** The reply did not satisfy: whoever has the message by now begins again. */
  Life reopened(@Nullable String department, Instant at) {
    return new Life(begun(legs, department, at), dispatchedAt, repliedAt, ended);
  }

  /** The reply was taken back: whoever gave it goes on, unless the message was passed on since. */
  Life unreplied(@Nullable String department, Instant at) {
    var isSame = !legs.isEmpty() && Objects.equals(legs.getLast().department(), department);
    var all = isSame ? goingOn() : begun(legs, department, at);
    return new Life(all, dispatchedAt, Optional.empty(), ended);
  }

  private List<Leg> goingOn() {
    var all = new ArrayList<>(legs);
    all.set(all.size() - 1, legs.getLast().goingOn());
    return all;
  }

  private static List<Leg> begun(List<Leg> before, @Nullable String department, Instant at) {
    var all = new ArrayList<>(before);
    if (before.size() < MOST_LEGS) {
      all.add(Leg.begun(department, at));
    }
    return all;
  }

  private List<Leg> ended(Instant at, boolean back) {
    var all = new ArrayList<>(legs);
    if (isHeld()) {
      all.set(all.size() - 1, legs.getLast().ended(at, back));
    }
    return all;
  }
}
