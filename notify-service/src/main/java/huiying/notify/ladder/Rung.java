package huiying.notify.ladder;

import java.util.List;

/**
 * What happens at one step.
 *
 * @param rules who is told; empty for nobody
 * @param repeats on how many of the next working days those who have not acknowledged are told
 *     again; 0 for never
 * @param criticism the message enters the monthly list of criticism (通报)
 */
public record Rung(List<Rule> rules, int repeats, boolean criticism) {
  public static final int MOST_REPEATS = 30;

  /**
   * @throws IllegalArgumentException if {@code repeats} is out of 0 to 30
   */
  public Rung {
    rules = List.copyOf(rules);
    if (repeats < 0 || repeats > MOST_REPEATS) {
      throw new IllegalArgumentException("Repeats go from 0 to " + MOST_REPEATS);
    }
  }

  /** Nobody is told. */
  public static Rung silent() {
    return new Rung(List.of(), 0, false);
  }
}
