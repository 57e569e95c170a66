package huiying.intake.message;

/** Told of every change once it is stored. */
public interface MessageMeter {
  void count(Change stored);
}
