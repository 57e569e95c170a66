package huiying.notify.deadletter;

/** Only the place of the record was kept, not the record; sent again it would mean nothing. */
public final class NothingInside extends RuntimeException {
  private final transient LetterId id;

  public NothingInside(LetterId id) {
    super("Nothing is in the dead letter " + id);
    this.id = id;
  }

  public LetterId id() {
    return id;
  }
}
