package huiying.backing.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Serves a directory and sends records to it until killed, telling each that was acknowledged. */
final class SendsForever {
  static final String TOPIC = "events";

  private SendsForever() {}

  public static void main(String[] arguments) throws Exception {
    var kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0);
    Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var admin = Admin.create(client)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1))).all().get();
    }
    var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer());
    for (int i = 0; ; i++) {
      var key = "k" + i;
      producer.send(
          new ProducerRecord<>(TOPIC, key, "v"),
          (_, failure) -> {
            if (failure == null) {
              tell(key);
            }
          });
      if (i % 1000 == 0) {
        producer.flush();
      }
    }
  }

  @SuppressWarnings("SystemOut") // the parent process reads it
  private static synchronized void tell(String key) {
    System.out.println("sent " + key + " ;"); // the end tells a whole line from half of one
  }
}
