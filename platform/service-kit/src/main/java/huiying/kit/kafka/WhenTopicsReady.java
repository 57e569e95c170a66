package huiying.kit.kafka;

/** Something that must not begin before the topics are there and checked. */
@FunctionalInterface
public interface WhenTopicsReady {
  void topicsReady();
}
