package huiying.notify.deadletter;

/** Counts what was sent again. */
@FunctionalInterface
public interface RedriveMeter {
  void redriven(LetterTopic from);
}
