package huiying.backing;

import huiying.backing.kafka.EmbeddedKafka;
import huiying.backing.store.EmbeddedMongo;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Kafka and a running MongoDB. Each is, in this order: the one given in the environment;
 * one in Docker, where Docker answers; one in this JVM.
 */
public final class BackingServices implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BackingServices.class);

  private final Serving kafka;
  private final Serving mongo;

  private BackingServices(Serving kafka, Serving mongo) {
    this.kafka = kafka;
    this.mongo = mongo;
  }

  /**
   * Returns when both answer.
   *
   * @throws FreePorts.PortTaken if a service shall run in this JVM on a port that is not free
   * @see BackingOptions#KAFKA_SERVERS
   * @see BackingOptions#MONGODB_URI
   * @see BackingOptions#BACKING
   */
  public static BackingServices start(BackingOptions options) {
    var docker = new DockerChoice(options);
    var mongo =
        choose(
            options,
            BackingOptions.MONGODB_URI,
            () -> docker.orElse(Containers::mongo, () -> mongoInThisJvm(options)));
    try {
      var kafka =
          choose(
              options,
              BackingOptions.KAFKA_SERVERS,
              () -> docker.orElse(Containers::kafka, () -> kafkaInThisJvm(options)));
      return new BackingServices(kafka, mongo);
    } catch (RuntimeException e) {
      mongo.stop().run();
      throw e;
    }
  }

  /** One for all tests of this JVM, on free ports; it stops and is deleted with the JVM. */
  public static BackingServices forTests() {
    return SharedByTests.services();
  }

  private static Serving choose(
      BackingOptions options, String variable, Supplier<Serving> otherwise) {
    var given = options.variable(variable);
    return given.isEmpty() ? otherwise.get() : Serving.given(variable, given);
  }

  private static Serving kafkaInThisJvm(BackingOptions options) {
    var kafka = EmbeddedKafka.start(options.directory().resolve("kafka"), options.kafkaPort());
    return Serving.inThisJvm(kafka.bootstrapServers(), kafka::close);
  }

  private static Serving mongoInThisJvm(BackingOptions options) {
    FreePorts.require("MongoDB", options.mongoPort());
    var mongo = EmbeddedMongo.start(options.directory().resolve("mongodb"), options.mongoPort());
    return Serving.inThisJvm(mongo.uri(""), mongo::close);
  }

  public String kafkaBootstrapServers() {
    return kafka.address();
  }

  /** The connection string of one database, which is made when it is first written to. */
  public String mongoUri(String database) {
    return new MongoUri(mongo.address()).withDatabase(database);
  }

  /** Who runs what, for people to read; tells no address, since that may hold a password. */
  public String describe() {
    return "Kafka " + kafka.by() + ", MongoDB " + mongo.by();
  }

  /** Stops what was started here and leaves alone what was given. */
  @Override
  public void close() {
    kafka.stop().run();
    mongo.stop().run();
  }

  /** Docker, where it answers and can start what we need, which without a network it cannot. */
  private record DockerChoice(boolean available) {
    DockerChoice(BackingOptions options) {
      this(
          !options.variable(BackingOptions.BACKING).equalsIgnoreCase("embedded")
              && new DockerDaemon(options.environment()).answers());
    }

    Serving orElse(Supplier<Serving> container, Supplier<Serving> inThisJvm) {
      if (available) {
        try {
          return container.get();
        } catch (RuntimeException e) {
          log.warn("Docker answers but cannot start the container, so it runs in this JVM", e);
        }
      }
      return inThisJvm.get();
    }
  }
}
