package huiying.intake.form;

import java.time.Instant;

/**
 * What a human, or the human's browser, must do before a form is taken. Signed, so that we need not
 * remember it.
 *
 * @param nonce names it; a form sent twice with one challenge is one message
 * @param kind what must be done
 * @param what the task: two numbers to add, or how hard the work is
 * @param until after this it is worth nothing
 * @param signature by our key over all the rest
 */
public record Challenge(String nonce, Kind kind, String what, Instant until, String signature) {
  /** What must be done. */
  public enum Kind {
    /** The browser finds a number; only with JavaScript. */
    WORK,
    /** The human adds two small numbers. */
    SUM
  }

  /** All of it, to be given back as it is. */
  public String token() {
    return String.join(
        ".", nonce, kind.name(), what, Long.toString(until.toEpochMilli()), signature);
  }
}
