package huiying.notify.deadletter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.deadletter.LetterTopic;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Letters for tests of other packages. */
public final class Sent {
  private Sent() {}

  public static void letter(LetterTopic topic, int partition, String text) {
    Broker.send(List.of(new ProducerRecord<>(topic.name(), partition, "k", text.getBytes(UTF_8))));
  }
}
