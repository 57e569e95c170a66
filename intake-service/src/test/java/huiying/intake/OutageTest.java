package huiying.intake;

import static huiying.intake.message.MessageJson.json;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.backing.FreePorts;
import huiying.backing.kafka.EmbeddedKafka;
import huiying.backing.store.EmbeddedMongo;
import huiying.contracts.Topics;
import huiying.testkit.TestIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/**
 * Kafka, then MongoDB, go away while messages pour in, and come back. Clients do what clients
 * should: a 503 is tried again later, and a 201 is believed.
 */
class OutageTest {
  private static final Duration LONGEST = Duration.ofSeconds(120);
  private static final int CLIENTS = 4;

  @TempDir Path directory;

  private final List<Integer> ports = FreePorts.find(3);
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();
  private volatile boolean pouring = true;

  @Test
  void losesNothingAndDoublesNothing() throws Exception {
    var mongo = EmbeddedMongo.start(directory.resolve("mongodb"), ports.get(0));
    var kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.get(1));
    try (var service = SpringApplication.run(IntakeService.class, settings());
        var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var intake = new IntakeClient(ports.get(2));
      await(() -> intake.get("/actuator/health/readiness").body().contains("\"status\":\"UP\""));
      IntStream.range(0, CLIENTS).forEach(n -> clients.submit(() -> pour(intake, n)));
      awaitMore(50);

      kafka.close();
      awaitMore(100);
      assertThat(intake.get("/actuator/health/readiness").<String>read("$.status"))
          .isEqualTo("DEGRADED");
      await(() -> unsent(intake) > 0);
      kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.get(1));
      await(() -> unsent(intake) == 0);

      mongo.close();
      await(() -> refusals.get() > 20);
      mongo = EmbeddedMongo.start(directory.resolve("mongodb"), ports.get(0));
      awaitMore(50);
      pouring = false;
      clients.shutdown();
      assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      await(() -> unsent(intake) == 0);

      assertThat(wrong).hasValue(0);
      assertEverythingIsAnnouncedOnceAndInOrder();
      assertThat(service.isActive()).isTrue();
    } finally {
      kafka.close();
      mongo.close();
    }
  }

  private String[] settings() {
    return Stream.concat(
            TestIssuer.one().settings().entrySet().stream()
                .map(one -> "--%s=%s".formatted(one.getKey(), one.getValue())),
            Stream.of(
                "--server.port=" + ports.get(2),
                "--spring.mongodb.uri=mongodb://127.0.0.1:" + ports.get(0),
                "--spring.kafka.bootstrap-servers=127.0.0.1:" + ports.get(1),
                "--huiying.topics.partitions=3",
                "--spring.kafka.producer.properties.delivery.timeout.ms=4000",
                "--spring.kafka.producer.properties.request.timeout.ms=2000",
                "--spring.kafka.producer.properties.max.block.ms=2000",
                "--spring.kafka.admin.properties.request.timeout.ms=1000",
                "--spring.kafka.admin.properties.default.api.timeout.ms=2000",
                "--logging.level.org.apache.kafka=off",
                "--logging.level.org.mongodb=off",
                "--huiying.access.most=100000"))
        .toArray(String[]::new);
  }

  /** A message, then an interim reply to it, each again until it is acknowledged. */
  private void pour(IntakeClient intake, int client) {
    for (int i = 0; pouring; i++) {
      var externalId = "load-%d-%d".formatted(client, i);
      var id = untilAcknowledged(() -> intake.post(json(externalId)));
      untilAcknowledged(() -> intake.reply(id, "{\"content\":\"正在办理\",\"interim\":true}"));
      acknowledged.add(id);
    }
  }

  private String untilAcknowledged(Supplier<IntakeClient.Answer> request) {
    for (int attempt = 0; attempt < 2_000; attempt++) {
      var answer = request.get();
      switch (answer.status()) {
        case 200, 201 -> {
          return answer.read("$.id");
        }
        case 503 -> {
          refusals.incrementAndGet();
          wrong.addAndGet(answer.retryAfter().isPresent() ? 0 : 1);
        }
        default -> wrong.incrementAndGet();
      }
    }
    throw new AssertionError("Never acknowledged");
  }

  private void awaitMore(int messages) {
    var enough = acknowledged.size() + messages;
    await(() -> acknowledged.size() >= enough);
  }

  private static double unsent(IntakeClient intake) {
    return intake
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(
            line -> line.startsWith("huiying_outbox_unsent{") && line.contains("message-events"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private void assertEverythingIsAnnouncedOnceAndInOrder() {
    Map<String, List<String>> announced =
        MessageTopic.all("127.0.0.1:" + ports.get(1), Topics.MESSAGE_EVENTS).stream()
            .collect(
                groupingBy(
                    ConsumerRecord::key,
                    mapping(kept -> MessageTopic.header(kept, "ce_id"), toList())));

    assertThat(announced.keySet()).containsAll(acknowledged);
    for (var id : acknowledged) {
      var distinct = announced.getOrDefault(id, List.of()).stream().distinct().toList();
      assertThat(distinct).containsExactly(id + ":1:0", id + ":2:0");
    }
  }

  private static void await(BooleanSupplier condition) {
    var deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
