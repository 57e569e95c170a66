package huiying.notify.alert;

/**
 * Another writer was here first: the partition has a new owner, or two were at work for a moment.
 */
public final class StaleState extends RuntimeException {
  public StaleState(int refused) {
    super("%d message states were changed by another; read and decide again".formatted(refused));
  }
}
