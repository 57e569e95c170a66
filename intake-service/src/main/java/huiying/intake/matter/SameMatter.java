package huiying.intake.matter;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * When two messages look like one matter. The more else they share, the less alike their words must
 * be.
 *
 * @param sameCitizen least similarity, from 0 to 1, if one citizen sent both
 * @param samePlace least similarity if both are about one place
 * @param anybody least similarity else
 * @param within most time between their receipts
 */
public record SameMatter(double sameCitizen, double samePlace, double anybody, Duration within) {
  /** What speaks for it. */
  public enum Why {
    SAME_CITIZEN,
    SAME_PLACE,
    SIMILAR
  }

  /**
   * @param similarity of their words
   * @return empty if they are two matters
   */
  Set<Why> between(Compared a, Compared b, double similarity) {
    var why = EnumSet.noneOf(Why.class);
    if (Duration.between(a.receivedAt(), b.receivedAt()).abs().compareTo(within) > 0) {
      return why;
    }
    if (similarity >= sameCitizen && a.isFromTheCitizenOf(b)) {
      why.add(Why.SAME_CITIZEN);
    }
    if (similarity >= samePlace && a.isAboutThePlaceOf(b)) {
      why.add(Why.SAME_PLACE);
    }
    if (similarity >= anybody) {
      why.add(Why.SIMILAR);
    }
    return why;
  }

  /** Below it no two messages are one matter. */
  double least() {
    return Math.min(anybody, Math.min(sameCitizen, samePlace));
  }
}
