package huiying.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is started, how, and where it keeps its data: {@code DIR/kafka}, {@code DIR/mongodb}, {@code
 * DIR/mail}, {@code DIR/keys}, {@code DIR/logs} and, made by the sign-in, {@code
 * DIR/credentials.env}.
 *
 * @param home the project's folder, with the built jars
 * @param offset how far the services' time lies from the machine's
 */
public record Layout(Path home, Path data, Ports ports, Duration offset) {
  private static final String WINDOW = "HUIYING_NOTIFY_DELIVERY_WINDOW";
  private static final String LEASE = "HUIYING_NOTIFY_DELIVERY_LEASE";
  private static final String MOST_PER_DAY = "HUIYING_NOTIFY_DELIVERY_MOST_PER_DAY";
  private static final String ISSUER = "HUIYING_ISSUER";
  private static final String JWKS = "HUIYING_JWKS";
  private static final String KEYS = "HUIYING_KEYS_DIRECTORY";
  private static final String KEY_RING = "HUIYING_KEYS_RING";
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /** The same place at another time. */
  Layout at(Duration other) {
    return new Layout(home, data, ports, other);
  }

  public ManagedProcess backingServices() {
    var log = log("backing-services");
    var command = new ArrayList<>(java("-Xmx1g"));
    command.addAll(
        List.of(
            "-Dloader.main=huiying.backing.BackingServicesMain",
            "-cp",
            jar("deploy/standalone", "standalone"),
            LAUNCHER,
            "--data=" + data,
            "--kafka-port=" + ports.kafka(),
            "--mongodb-port=" + ports.mongodb(),
            "--smtp-port=" + (hasMailServer() ? 0 : ports.smtp())));
    return new ManagedProcess(
        "backing-services", command, Map.of(), log, new Readiness.Said(log, "READY"));
  }

  public ManagedProcess intake() {
    return service("intake-service", ports.intake(), Map.of());
  }

  public ManagedProcess sla() {
    return sla("sla-service", ports.sla(), Map.of());
  }

  /** A further instance of sla-service, which shares the partitions with the others. */
  public ManagedProcess sla(String name, int port, Map<String, String> more) {
    return service(name, "sla-service", port, more);
  }

  /** Waits for seconds where offices wait for minutes: whoever tries it out wants to see mails. */
  public ManagedProcess notification() {
    var url = "http://127.0.0.1:" + ports.notification();
    return service(
        "notify-service",
        ports.notification(),
        Map.of(
            "HUIYING_NOTIFY_URL",
            given("HUIYING_NOTIFY_URL", url),
            WINDOW,
            given(WINDOW, "10s"),
            LEASE,
            given(LEASE, "45s"),
            MOST_PER_DAY,
            given(MOST_PER_DAY, "2000")));
  }

  /**
   * Who one is; empty if the environment names an OpenID Connect provider for it.
   *
   * @throws IllegalArgumentException if it names one without saying where its keys are
   */
  public Optional<ManagedProcess> signIn() {
    if (hasOwnSignIn()) {
      var command = new ArrayList<>(java("-Xmx128m"));
      command.addAll(List.of("-jar", jar("deploy/sign-in", "sign-in")));
      var environment =
          Map.of(
              "SERVER_PORT",
              Integer.toString(ports.signIn()),
              "SERVER_ADDRESS",
              "127.0.0.1",
              "HUIYING_SIGN_IN_DIRECTORY",
              data.toString());
      var found = URI.create(issuer() + "/.well-known/openid-configuration");
      return Optional.of(
          new ManagedProcess(
              "sign-in", command, environment, log("sign-in"), new Readiness.Health(found)));
    }
    if (!System.getenv().containsKey(JWKS)) {
      throw new IllegalArgumentException(ISSUER + " is set, so " + JWKS + " must be, too");
    }
    return Optional.empty();
  }

  /** Where to sign in. */
  public String issuer() {
    return given(ISSUER, "http://127.0.0.1:" + ports.signIn());
  }

  static boolean hasOwnSignIn() {
    return !System.getenv().containsKey(ISSUER);
  }

  /** Keys of the environment take the place of those in the data directory. */
  static boolean hasOwnKeys() {
    return !System.getenv().containsKey(KEYS) && !System.getenv().containsKey(KEY_RING);
  }

  private ManagedProcess service(String name, int port, Map<String, String> more) {
    return service(name, name, port, more);
  }

  private ManagedProcess service(String name, String module, int port, Map<String, String> more) {
    var command = new ArrayList<>(java("-Xmx512m"));
    command.addAll(List.of("-jar", jar(module, module)));
    var environment = new TreeMap<String, String>(more);
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("HUIYING_TIME_OFFSET", offset.toString());
    environment.put(ISSUER, issuer());
    environment.put(JWKS, given(JWKS, issuer() + "/oauth2/jwks"));
    if (hasOwnKeys()) {
      environment.put(KEYS, data.resolve(SealingKeys.DIRECTORY).toString());
    }
    environment.putIfAbsent(
        "HUIYING_KAFKA_BOOTSTRAP_SERVERS",
        given("HUIYING_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka()));
    environment.putIfAbsent(
        "HUIYING_MONGODB_URI",
        given("HUIYING_MONGODB_URI", "mongodb://127.0.0.1:" + ports.mongodb()));
    if (!hasMailServer()) {
      environment.put("HUIYING_SMTP_PORT", Integer.toString(ports.smtp()));
    }
    var health = URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port));
    return new ManagedProcess(name, command, environment, log(name), new Readiness.Health(health));
  }

  private static String given(String variable, String otherwise) {
    return System.getenv().getOrDefault(variable, otherwise);
  }

  /** SMTP settings in the environment take the place of the sink. */
  static boolean hasMailServer() {
    return System.getenv().containsKey("SPRING_MAIL_HOST")
        || System.getenv().containsKey("HUIYING_SMTP_HOST");
  }

  private static List<String> java(String memory) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        memory,
        "-XX:+UseSerialGC",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private String jar(String module, String name) {
    return home.resolve(module).resolve("target").resolve(name + ".jar").toString();
  }

  private Path log(String name) {
    return data.resolve("logs").resolve(name + ".log");
  }
}
