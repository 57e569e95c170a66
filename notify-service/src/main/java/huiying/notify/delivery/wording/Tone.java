package huiying.notify.delivery.wording;

import huiying.notify.ladder.Step;

/** How urgent an alert is: said by colour where there is one, and in words everywhere. */
public enum Tone {
  /** It is too late already. */
  LATE,
  /** It will soon be. */
  SOON,
  /** To be known, or done in good time. */
  NEWS,
  /** What was told is not so; there is nothing to do. */
  CORRECTION;

  public static Tone of(Step step) {
    return switch (step) {
      case Step.Breach _, Step.Overdue _ -> LATE;
      case Step.Warning _, Step.SpecialResponse _ -> SOON;
      case Step.Dispatch _, Step.YearMissing _ -> NEWS;
      case Step.BreachRetracted _ -> CORRECTION;
    };
  }
}
