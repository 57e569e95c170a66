package huiying.notify.deadletter;

/** There is no such letter, or none any more. */
public final class NoSuchLetter extends RuntimeException {
  private final transient LetterId id;
  private final boolean gone;

  /**
   * @param gone it was there once, and was deleted with the time
   */
  public NoSuchLetter(LetterId id, boolean gone) {
    super("No dead letter " + id);
    this.id = id;
    this.gone = gone;
  }

  public LetterId id() {
    return id;
  }

  public boolean isGone() {
    return gone;
  }
}
