package huiying.kit.kafka;

import huiying.contracts.wire.Envelope;
import huiying.contracts.wire.EventRecords;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends events and waits until Kafka has them, on all in-sync replicas. */
public final class EventSender {
  /** Longer than the producer's own delivery timeout, which decides first. */
  private static final long SECONDS = 60;

  private final KafkaTemplate<String, byte[]> kafka;

  public EventSender(KafkaTemplate<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends in the order given; events of one subject stay in it.
   *
   * @throws NotSent if any was not acknowledged, be it the last: send all of them again then, the
   *     receivers know repeats by their ids
   */
  public void send(String topic, List<Envelope> events) {
    sendRecords(topic, events.stream().map(e -> EventRecords.write(topic, e)).toList());
  }

  void sendRecords(String topic, List<ProducerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return;
    }
    try {
      var acknowledged = records.stream().map(kafka::send).toArray(CompletableFuture[]::new);
      kafka.flush();
      CompletableFuture.allOf(acknowledged).get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      throw new NotSent(topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSent(topic, e);
    }
  }
}
