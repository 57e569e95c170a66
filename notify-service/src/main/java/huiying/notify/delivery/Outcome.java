package huiying.notify.delivery;

/** How one attempt went. */
public enum Outcome {
  SENT,
  /** It did not work; there will be another attempt. */
  RETRIED,
  /** It did not work, and that was the last attempt. */
  FAILED,
  /** Answered meanwhile. */
  SKIPPED,
  /**
   * The lease had ended, or the alert was cancelled, before the attempt did: another's word holds.
   */
  OVERTAKEN
}
