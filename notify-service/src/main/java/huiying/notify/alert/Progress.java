package huiying.notify.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the telling of an alert goes.
 *
 * @param attempts how often a sender claimed it, so that a claim can be told from a later one
 * @param nextAttempt not before then; while it is claimed, when the claim ends
 * @param leaseUntil while a sender has it, or died with it: then it may have been told; else null
 * @param sentAt null unless sent
 * @param lastError what the last failed attempt said; null before one failed
 * @param reason why it was skipped; null unless it was
 */
public record Progress(
    AlertState state,
    int attempts,
    Instant nextAttempt,
    @Nullable Instant leaseUntil,
    @Nullable Instant sentAt,
    @Nullable String lastError,
    @Nullable Reason reason) {
  /** Why an alert was skipped. */
  public enum Reason {
    /** The clock had stopped, or time was suspended, before its turn came. */
    ANSWERED
  }

  public static Progress planned(Instant first) {
    return new Progress(AlertState.PLANNED, 0, first, null, null, null, null);
  }

  public Progress claimed(Instant until) {
    return new Progress(AlertState.PLANNED, attempts + 1, until, until, null, lastError, null);
  }

  public Progress sent(Instant at) {
    return new Progress(AlertState.SENT, attempts, nextAttempt, null, at, lastError, null);
  }

  public Progress again(Instant next, String error) {
    return new Progress(AlertState.PLANNED, attempts, next, null, null, error, null);
  }

  public Progress failed(String error) {
    return new Progress(AlertState.FAILED, attempts, nextAttempt, null, null, error, null);
  }

  public Progress skipped(Reason why) {
    return new Progress(AlertState.SKIPPED, attempts, nextAttempt, null, null, lastError, why);
  }

  /** Keeps the lease: a sender may be telling it this moment. */
  public Progress cancelled() {
    return new Progress(
        AlertState.CANCELLED, attempts, nextAttempt, leaseUntil, null, lastError, null);
  }

  /** Whether somebody may have read it. */
  boolean maybeTold() {
    return switch (state) {
      case SENT -> true;
      case PLANNED, CANCELLED, FAILED -> attempts > 0; // a server may take a mail and not say so
      case SKIPPED -> false;
    };
  }
}
