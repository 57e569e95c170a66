package huiying.notify.ladder;

import huiying.notify.duty.DutyHours;
import java.util.List;
import java.util.regex.Pattern;

/**
 * All ladders, as they stood from one change to the next.
 *
 * @param version from 1
 * @param hours when those are told who are not told at once
 * @param ladders exactly one of them is for all limits that the others are not for; no limit is in
 *     two of them
 */
public record Ladders(int version, DutyHours hours, List<Ladder> ladders) {
  private static final Pattern AGAIN = Pattern.compile("-[0-9]+$");

  /**
   * @throws IllegalArgumentException if there is not exactly one ladder for the rest
   */
  public Ladders {
    ladders = List.copyOf(ladders);
    if (ladders.stream().filter(one -> one.limits().isEmpty()).count() != 1) {
      throw new IllegalArgumentException("Exactly one ladder must be for all other limits");
    }
  }

  /** What an empty store gets. */
  public static Ladders shipped() {
    return ShippedLadders.make();
  }

  /**
   * @param clock its code, known or not: that of its limit, or of the limit with a number behind
   *     it, when the limit runs for the second time
   */
  public Ladder of(String clock) {
    var limit = AGAIN.matcher(clock).replaceFirst("");
    return ladders.stream()
        .filter(one -> one.limits().contains(limit))
        .findFirst()
        .orElseGet(this::rest);
  }

  private Ladder rest() {
    return ladders.stream().filter(one -> one.limits().isEmpty()).findFirst().orElseThrow();
  }
}
