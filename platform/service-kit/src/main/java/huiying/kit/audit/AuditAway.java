package huiying.kit.audit;

/** The audit cannot be written for the moment, so nothing that must be audited may be done. */
public final class AuditAway extends RuntimeException {
  public AuditAway(String message) {
    super(message);
  }

  public AuditAway(String message, Throwable cause) {
    super(message, cause);
  }
}
