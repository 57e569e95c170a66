package huiying.notify.deadletter;

/** Kafka does not answer, or not in time; the same may be asked again. */
public final class LettersAway extends RuntimeException {
  public LettersAway(String why, Throwable cause) {
    super(why, cause);
  }

  public LettersAway(String why) {
    super(why);
  }
}
