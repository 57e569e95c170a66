package huiying.intake.mailbox;

/** What a look into an inbox found. */
public enum Looked {
  /** No letter waited. */
  NOTHING,
  /** All that waited were taken; others may have come meanwhile. */
  ALL_TAKEN,
  /** Some are still there and should be tried again. */
  SOME_LEFT
}
