package huiying.backing;

import huiying.backing.kafka.EmbeddedKafka;
import huiying.backing.mail.MailSink;
import huiying.backing.store.EmbeddedMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Kafka, MongoDB and a mail server in one process, for the trial. It says {@code READY} when all
 * answer, stays until it is told to end, and starts again on the same data even after being killed.
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
    FreePorts.require("Kafka", options.kafkaPort());
    FreePorts.require("MongoDB", options.mongoPort());
    FreePorts.require("SMTP", options.smtpPort());
    var mongo = EmbeddedMongo.start(options.directory().resolve("mongodb"), options.mongoPort());
    started.add(mongo::close);
    var smtp = startMail(options, started);
    var kafka = EmbeddedKafka.start(options.directory().resolve("kafka"), options.kafkaPort());
    started.add(kafka::close);
    return "READY kafka=%s mongodb=%s smtp=%s"
        .formatted(kafka.bootstrapServers(), mongo.uri(""), smtp);
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
