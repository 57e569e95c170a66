package huiying.kit.outbox;

import static huiying.kit.outbox.OutboxFixture.announcement;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import huiying.kit.kafka.EventSender;
import huiying.kit.kafka.TestKafka;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration OFTEN = Duration.ofMillis(100);

  private final OutboxFixture outbox = new OutboxFixture();
  private String topic = "";
  private @Nullable OutboxRelay running;

  @BeforeEach
  void createTopic() throws Exception {
    topic = TestKafka.newTopic();
  }

  @AfterEach
  void stop() throws Exception {
    if (running != null) {
      running.destroy();
    }
  }

  private OutboxRelay start(UnsentDocuments documents, Duration sweep) {
    var relay =
        new OutboxRelay(
            new Outbox("documents", topic, URI.create("/test")),
            documents,
            new EventSender(TestKafka.template())::send,
            new OutboxProperties(2, 100, sweep));
    running = relay;
    relay.topicsReady();
    return relay;
  }

  private OutboxRelay start(Duration sweep) {
    return start(new UnsentDocuments(outbox.documents()), sweep);
  }

  private List<String> sent() {
    return TestKafka.records(topic).stream().map(kept -> header(kept, "ce_id")).toList();
  }

  private static String header(ConsumerRecord<String, byte[]> kept, String name) {
    return new String(kept.headers().lastHeader(name).value(), UTF_8);
  }

  @Test
  void sendsOnStartWhatAnEarlierLifeLeft() {
    for (var id : new String[] {"a", "b", "c", "d", "e"}) { // more than a batch
      outbox.insert(id, announcement(id, 1));
    }

    start(NEVER);

    await()
        .untilAsserted(() ->
            assertThat(sent())
                .containsExactlyInAnyOrder("a:1:0", "b:1:0", "c:1:0", "d:1:0", "e:1:0"));
    await().untilAsserted(() -> assertThat(outbox.waiting("e")).isEmpty());
  }

  @Test
  void sendsWhatItIsToldOfInOrderAndWithHeaders() {
    var relay = start(NEVER);
    outbox.insert("a", announcement("a", 1), announcement("a", 2), announcement("a", 3));

    relay.changed("a");

    await().untilAsserted(() -> assertThat(sent()).containsExactly("a:1:0", "a:2:0", "a:3:0"));
    var last = TestKafka.records(topic).getLast();
    assertThat(last.key()).isEqualTo("a");
    assertThat(last.value()).asString(UTF_8).contains("\"sequence\":3");
    assertThat(header(last, "ce_type")).isEqualTo("huiying.message.replied.v1");
    assertThat(header(last, "ce_source")).isEqualTo("/test");
    assertThat(header(last, "ce_subject")).isEqualTo("a");
    assertThat(header(last, "ce_time")).isEqualTo("2026-03-20T08:15:00Z");
    assertThat(header(last, "ce_sequence")).isEqualTo("3");
    await().untilAsserted(() -> assertThat(outbox.waiting("a")).isEmpty());
    assertThat(relay.waiting()).isZero();
  }

  @Test
  void findsBySweepingWhatNobodyToldItOf() {
    start(OFTEN);
    outbox.insert("a", announcement("a", 1));

    await().untilAsserted(() -> assertThat(sent()).containsExactly("a:1:0"));
  }

  @Test
  void repeatsTheSameEventsAfterACrashBetweenSendingAndTakingOut() {
    outbox.insert("a", announcement("a", 1), announcement("a", 2));

    start(new FailsToClearOnce(), NEVER);

    await()
        .untilAsserted(
            () -> assertThat(sent()).containsExactly("a:1:0", "a:2:0", "a:1:0", "a:2:0"));
    await().untilAsserted(() -> assertThat(outbox.waiting("a")).isEmpty());
  }

  @Test
  void keepsAndSendsWhatComesBetweenSendingAndTakingOut() {
    outbox.insert("a", announcement("a", 1));

    start(new OvertakenOnce(), OFTEN);

    await().untilAsserted(() -> assertThat(sent()).containsExactly("a:1:0", "a:2:0"));
    await().untilAsserted(() -> assertThat(outbox.waiting("a")).isEmpty());
  }

  @Test
  void leavesTheRestToTheNextLifeWhenStopped() throws Exception {
    var relay = start(NEVER);
    relay.destroy();
    outbox.insert("a", announcement("a", 1));
    relay.changed("a");

    assertThat(relay.waiting()).isEqualTo(1);
    assertThat(outbox.waiting("a")).hasSize(1);

    start(NEVER);
    await().untilAsserted(() -> assertThat(sent()).containsExactly("a:1:0"));
  }

  private final class FailsToClearOnce extends UnsentDocuments {
    private final AtomicBoolean failed = new AtomicBoolean();

    FailsToClearOnce() {
      super(outbox.documents());
    }

    @Override
    void clear(Map<String, List<Announcement>> acknowledged) {
      if (!acknowledged.isEmpty() && failed.compareAndSet(false, true)) {
        throw new IllegalStateException("The store went away");
      }
      super.clear(acknowledged);
    }
  }

  private final class OvertakenOnce extends UnsentDocuments {
    private final AtomicBoolean overtaken = new AtomicBoolean();

    OvertakenOnce() {
      super(outbox.documents());
    }

    @Override
    void clear(Map<String, List<Announcement>> acknowledged) {
      if (!acknowledged.isEmpty() && overtaken.compareAndSet(false, true)) {
        outbox.push("a", announcement("a", 2));
      }
      super.clear(acknowledged);
    }
  }
}
