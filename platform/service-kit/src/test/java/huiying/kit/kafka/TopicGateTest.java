package huiying.kit.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.mongodb.client.MongoClients;
import huiying.backing.BackingServices;
import huiying.contracts.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class TopicGateTest {
  private final Admin admin =
      Admin.create(Map.of("bootstrap.servers", BackingServices.forTests().kafkaBootstrapServers()));
  private final PartitionCounts counts = new PartitionCounts(store());
  private final String topic = "gate-" + UUID.randomUUID();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();

  @AfterEach
  void close() {
    admin.close();
  }

  @Test
  void makesTheTopicsAtFirstStartToBeKeptForGood() throws Exception {
    start(5);

    await().untilAtomic(opened, is(1));
    assertThat(partitions(topic)).isEqualTo(5);
    assertThat(partitions(Topics.deadLetters(topic, "test"))).isEqualTo(1);
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var settings =
        requireNonNull(admin.describeConfigs(Set.of(resource)).all().get().get(resource));
    assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
    assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
  }

  @Test
  void opensAgainWithTheSameNumber() {
    start(5);
    await().untilAtomic(opened, is(1));
    start(5);

    await().untilAtomic(opened, is(2));
    assertThat(givenUp).hasValue(0);
  }

  @Test
  void refusesAnotherNumberOfPartitionsThanAtFirstStart() {
    start(5);
    await().untilAtomic(opened, is(1));
    start(6);

    await().untilAtomic(givenUp, is(1));
    assertThat(opened).hasValue(1);
  }

  private void start(int partitions) {
    new TopicGate(
            admin,
            counts,
            new TopicProperties(List.of(topic), List.of(topic), partitions, (short) 1),
            "test",
            List.of(opened::incrementAndGet),
            givenUp::incrementAndGet)
        .start();
  }

  private int partitions(String name) throws Exception {
    return admin
        .describeTopics(Set.of(name))
        .allTopicNames()
        .get()
        .values()
        .iterator()
        .next()
        .partitions()
        .size();
  }

  private static MongoTemplate store() {
    var database = "gate-" + UUID.randomUUID();
    return new MongoTemplate(
        MongoClients.create(BackingServices.forTests().mongoUri(database)), database);
  }
}
