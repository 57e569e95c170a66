package huiying.kit.kafka;

import huiying.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Opens once the topics are there with the recorded number of partitions, and only then lets the
 * service read and send. Kafka or MongoDB may be away at start: it asks again until they are not,
 * while the service already answers over HTTP.
 */
public class TopicGate implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TopicGate.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Admin admin;
  private final PartitionCounts counts;
  private final TopicProperties topics;
  private final String service;
  private final List<Runnable> whenOpen;
  private final Runnable giveUp;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean open;
  private volatile boolean running;

  TopicGate(
      Admin admin,
      PartitionCounts counts,
      TopicProperties topics,
      String service,
      List<Runnable> whenOpen,
      Runnable giveUp) {
    this.admin = admin;
    this.counts = counts;
    this.topics = topics;
    this.service = service;
    this.whenOpen = whenOpen;
    this.giveUp = giveUp;
  }

  public boolean isOpen() {
    return open;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("topic-gate").start(this::openWhenReady);
  }

  private void openWhenReady() {
    try {
      while (!tryOpen()) {
        if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      open = true;
      whenOpen.forEach(Runnable::run);
    } catch (WrongPartitionCount e) {
      LOG.error("{}", e.getMessage());
      giveUp.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean tryOpen() throws InterruptedException {
    try {
      createMissing();
      describe(topics.used())
          .forEach((name, topic) -> counts.confirm(name, topic.partitions().size()));
      topics.used().forEach(name -> counts.confirm(name, topics.partitions()));
      return true;
    } catch (WrongPartitionCount e) {
      throw e;
    } catch (ExecutionException | RuntimeException e) {
      LOG.warn("Waiting for Kafka and MongoDB: {}", e.getMessage());
      return false;
    }
  }

  private void createMissing() throws ExecutionException, InterruptedException {
    var there = admin.listTopics().names().get();
    var missing =
        wanted().filter(topic -> !there.contains(topic.name())).collect(Collectors.toSet());
    for (var one : admin.createTopics(missing).values().entrySet()) {
      awaitCreated(one.getKey(), one.getValue());
    }
  }

  private static void awaitCreated(String name, org.apache.kafka.common.KafkaFuture<Void> created)
      throws ExecutionException, InterruptedException {
    try {
      created.get();
      LOG.info("Created topic {}", name);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof org.apache.kafka.common.errors.TopicExistsException)) {
        throw e; // another service may be quicker, which is fine
      }
    }
  }

  private Stream<NewTopic> wanted() {
    var keepForGood =
        Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
    var keepLarge = new HashMap<>(keepForGood); // a letter is a record and some headers more
    keepLarge.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "4194304");
    var letters = topics.read().stream().map(name -> Topics.deadLetters(name, service));
    return Stream.concat(
        topics.used().stream()
            .map(name -> new NewTopic(name, topics.partitions(), topics.replication()))
            .map(topic -> topic.configs(keepForGood)),
        letters.map(name -> new NewTopic(name, 1, topics.replication()).configs(keepLarge)));
  }

  private Map<String, TopicDescription> describe(List<String> names)
      throws ExecutionException, InterruptedException {
    return admin.describeTopics(Set.copyOf(names)).allTopicNames().get();
  }

  @Override
  public void stop() {
    stopped.countDown();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
