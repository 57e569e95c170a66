package huiying.kit.kafka;

/** A topic has, or the settings ask for, another number of partitions than at first start. */
public final class WrongPartitionCount extends RuntimeException {
  WrongPartitionCount(String topic, int found, int recorded) {
    super(
        "Topic %s: %d partitions found or configured, %d recorded at first start. Restore the number: %s"
            .formatted(
                topic,
                found,
                recorded,
                "with another, messages lose their order and their watch."));
  }
}
