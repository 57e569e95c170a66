package huiying.notify.deadletter;

/** Somebody has sent it again before, or is about to. */
public final class AlreadyRedriven extends RuntimeException {
  private final transient Redrive redrive;

  AlreadyRedriven(Redrive redrive) {
    super("The dead letter %s was sent again by %s".formatted(redrive.id(), redrive.by()));
    this.redrive = redrive;
  }

  /** What is known of it. */
  public Redrive redrive() {
    return redrive;
  }
}
