package huiying.backing;

import huiying.backing.kafka.EmbeddedKafka;
import huiying.backing.mail.MailSink;
import huiying.backing.store.EmbeddedMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Kafka, MongoDB and a mail server in one process, for the trial; those that the environment names
 * are used instead of our own. It says {@code READY} when all answer, stays until it is told to
 * end, and starts again on the same data even after being killed.
 *
 * @see ProcessOptions
 */
public final class BackingServicesMain {
  private static final String LOGGING = "logback.configurationFile";

  private BackingServicesMain() {}

  @SuppressWarnings("SystemOut") // the launcher reads it
  public static void main(String[] arguments) throws InterruptedException {
    if (System.getProperty(LOGGING) == null) {
      System.setProperty(LOGGING, "backing-logback.xml"); // before anything logs
    }
    var started = new ArrayList<Runnable>();
    try {
      var options = ProcessOptions.of(arguments, System.getenv());
      System.out.println(start(options, started));
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      stop(started);
      System.exit(1);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "stop backing services"));
    Thread.currentThread().join();
  }

  private static String start(ProcessOptions options, List<Runnable> started) {
    var mongodb = given(BackingOptions.MONGODB_URI);
    var kafka = given(BackingOptions.KAFKA_SERVERS);
    FreePorts.require("Kafka", kafka.isEmpty() ? options.kafkaPort() : 0);
    FreePorts.require("MongoDB", mongodb.isEmpty() ? options.mongoPort() : 0);
    FreePorts.require("SMTP", options.smtpPort());
    if (mongodb.isEmpty()) {
      var own = EmbeddedMongo.start(options.directory().resolve("mongodb"), options.mongoPort());
      started.add(own::close);
      mongodb = own.uri("");
    } else {
      mongodb = "given"; // a connection string may hold a password
    }
    var smtp = startMail(options, started);
    if (kafka.isEmpty()) {
      var own = EmbeddedKafka.start(options.directory().resolve("kafka"), options.kafkaPort());
      started.add(own::close);
      kafka = own.bootstrapServers();
    }
    return "READY kafka=%s mongodb=%s smtp=%s".formatted(kafka, mongodb, smtp);
  }

  /**
   * The address of a service that is already there and need not be started; empty if there is none.
   */
  private static String given(String variable) {
    return System.getenv().getOrDefault(variable, "").strip();
  }

  private static String startMail(ProcessOptions options, List<Runnable> started) {
    if (options.smtpPort() == 0) {
      return "none";
    }
    var mail = MailSink.start(options.directory().resolve("mail"), options.smtpPort());
    started.add(mail::close);
    return "127.0.0.1:" + mail.port();
  }

  /** Last started, first stopped. */
  private static void stop(List<Runnable> started) {
    Collections.reverse(started);
    started.forEach(Runnable::run);
    started.clear();
  }
}
