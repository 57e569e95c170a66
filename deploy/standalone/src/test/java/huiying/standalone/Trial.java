package huiying.standalone;

import static org.awaitility.Awaitility.await;

import huiying.signin.client.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All of Huiying in real processes on free ports, in a folder of its own under target/trials. Asked
 * with tokens of its own sign-in: reads as the supervisor, if nobody else is named.
 */
final class Trial implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Path HOME =
      Path.of(System.getProperty("huiying.home", "../..")).toAbsolutePath().normalize();

  /** Those of each test JVM lie apart; see {@link Ports#freeFrom}. */
  private static final int FIRST_PORT =
      20_000
          + 1_000 * Integer.getInteger("huiying.fork", 0)
          + ThreadLocalRandom.current().nextInt(400);

  private static final Set<Trial> OPEN = ConcurrentHashMap.newKeySet();

  final Layout layout;
  final ManagedProcess backing;
  final ManagedProcess intake;
  final ManagedProcess sla;
  final ManagedProcess notification;
  private final int otherPort;
  private final ManagedProcess signIn;
  private final Tokens tokens;
  private final List<ManagedProcess> others = new ArrayList<>();

  private Trial(Layout layout) {
    this.layout = layout;
    this.backing = layout.backingServices();
    this.intake = layout.intake();
    this.sla = layout.sla();
    this.notification = layout.notification();
    this.signIn = layout.signIn().orElseThrow();
    this.tokens = new Tokens(URI.create(layout.issuer()), layout.data());
    this.otherPort = Ports.freeFrom(FIRST_PORT + 500).intake();
  }

  /**
   * Test JVMs start their trials one after the other: time that begins to run at {@code at} is not
   * spent on waiting for another's start.
   *
   * @param at what time it shall be for the services; null for the real one
   */
  static Trial start(String name, @Nullable Instant at) throws IOException, InterruptedException {
    var trials = HOME.resolve("deploy/standalone/target/trials");
    Files.createDirectories(trials);
    var open = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try (var file = FileChannel.open(trials.resolve("starting.lock"), open);
        var _ = file.lock()) {
      var directory = new DataDirectory(trials.resolve(name));
      directory.prepare(true);
      SealingKeys.makeIn(directory.path());
      var offset = at == null ? Duration.ZERO : Duration.between(Instant.now(), at);
      var ports = Ports.freeFrom(FIRST_PORT);
      var trial = new Trial(new Layout(HOME, directory.path(), ports, offset));
      trial.startAll();
      return trial;
    }
  }

  private void startAll() throws InterruptedException {
    OPEN.add(this);
    try {
      backing.start();
      backing.awaitReady(() -> {});
      var services = List.of(signIn, intake, sla, notification);
      services.forEach(ManagedProcess::start);
      for (var service : services) {
        service.awaitReady(() -> {});
      }
    } catch (RuntimeException e) {
      Autopsy.of("its start", layout.data(), processes());
      close();
      throw e;
    }
  }

  /** A process that is stopped together with the trial. */
  ManagedProcess alsoStart(ManagedProcess other) throws InterruptedException {
    others.add(other);
    other.start();
    other.awaitReady(() -> {});
    return other;
  }

  void killAndRestart(ManagedProcess one) throws InterruptedException {
    one.kill();
    one.start();
    one.awaitReady(() -> {});
  }

  /** For a second instance of a service. */
  int otherPort() {
    return otherPort;
  }

  /** What the services take for the present. */
  Instant now() {
    return Instant.now().plus(layout.offset());
  }

  static Path home() {
    return HOME;
  }

  /** Runs the replay tool as a person would. */
  Process replay(Path file, Path acknowledged, int rate) throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            HOME.resolve("deploy/bench/target/bench.jar").toString(),
            file.toString(),
            "--url=http://127.0.0.1:" + layout.ports().intake(),
            "--sign-in=" + layout.issuer(),
            "--data=" + layout.data(),
            "--concurrency=8",
            "--patience=120",
            "--rate=" + rate,
            "--acknowledged=" + acknowledged);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(layout.data().resolve("logs").resolve("replay.log").toFile())
        .start();
  }

  String replayOutput() throws IOException {
    return Files.readString(layout.data().resolve("logs").resolve("replay.log"));
  }

  /** For the header {@code Authorization}, of one of the accounts. */
  String bearer(String name) throws IOException, InterruptedException {
    return "Bearer " + tokens.of(name);
  }

  HttpResponse<String> post(String name, int port, String path, Object body)
      throws IOException, InterruptedException {
    var text = body instanceof String json ? json : JSON.writeValueAsString(body);
    var request =
        HttpRequest.newBuilder(uri(port, path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .header("Authorization", bearer(name))
            .POST(BodyPublishers.ofString(text))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  /** A file for intake-service, as a browser's form would send it. */
  HttpResponse<String> upload(String name, String path, String fileName, String content)
      throws IOException, InterruptedException {
    var body =
        """
        --part\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/plain\r
        \r
        %s\r
        --part--\r
        """
            .formatted(fileName, content);
    var request =
        HttpRequest.newBuilder(uri(layout.ports().intake(), path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .header("Authorization", bearer(name))
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  JsonNode get(int port, String path) throws IOException, InterruptedException {
    return JSON.readTree(read("supervisor", port, path));
  }

  /**
   * @throws IOException also if it is answered with anything but 200
   */
  String read(String name, int port, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri(port, path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", bearer(name))
            .build();
    var response = HTTP.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("%s: %d %s".formatted(path, response.statusCode(), response.body()));
    }
    return response.body();
  }

  /** Every item of a list, page by page. */
  List<JsonNode> all(int port, String path) throws IOException, InterruptedException {
    var items = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page = get(port, path + (path.contains("?") ? "&" : "?") + "limit=500" + cursor);
      page.path("items").forEach(items::add);
      cursor =
          page.path("nextCursor").isString()
              ? "&cursor=" + page.path("nextCursor").asString()
              : null;
    } while (cursor != null);
    return items;
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  List<Mail> mails() {
    return Mail.readAll(layout.data().resolve("mail"));
  }

  /** Polls until it is true; fails with the name of what never came. */
  static void eventually(String what, Duration atMost, Callable<Boolean> condition) {
    try {
      await(what)
          .atMost(atMost)
          .pollInterval(Duration.ofMillis(250))
          .ignoreExceptions()
          .until(condition);
    } catch (ConditionTimeoutException e) {
      OPEN.forEach(trial -> Autopsy.of(what, trial.layout.data(), trial.processes()));
      throw e;
    }
  }

  private List<ManagedProcess> processes() {
    return Stream.concat(Stream.of(backing, signIn, intake, sla, notification), others.stream())
        .toList();
  }

  @Override
  public void close() throws InterruptedException {
    OPEN.remove(this);
    for (var other : others) {
      other.stop();
    }
    for (var one : List.of(signIn, intake, sla, notification)) {
      one.askToStop();
    }
    for (var one : List.of(signIn, intake, sla, notification, backing)) {
      one.stop();
    }
  }
}
