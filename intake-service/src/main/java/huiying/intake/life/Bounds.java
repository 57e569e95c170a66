package huiying.intake.life;

/** How much a request may say; lengths are in code points. */
final class Bounds {
  static final int DEPARTMENT = 100;
  static final int NAME = 200;
  static final int REASON = 500;
  static final int COMMENT = 2_000;
  static final int TEXT = 20_000;
  static final int BEST_SCORE = 5;

  /** More than any law allows; the limit itself knows better. */
  static final int EXTENSION = 100;

  private Bounds() {}
}
