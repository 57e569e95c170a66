package huiying.notify.delivery.http;

import static huiying.notify.delivery.SampleNotices.breach;
import static huiying.notify.delivery.http.WebServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import huiying.notify.delivery.Carrier.Turn;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.SampleNotices;
import huiying.notify.delivery.TestCertificate;
import huiying.notify.delivery.guard.Guard;
import huiying.notify.delivery.guard.TestGuards;
import huiying.notify.delivery.http.HttpProperties.Endpoint;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Language;
import huiying.notify.directory.Recipient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HttpCarrierTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CountDownLatch end = new CountDownLatch(1);
  private Guard guard = TestGuards.guard();
  private WebServer server;
  private HttpClient client;

  @BeforeEach
  void startServer() throws IOException {
    server = new WebServer(status(200, "{\"errcode\":0,\"errmsg\":\"ok\"}"));
    client = HttpConfiguration.client(settings(Map.of(), null, null));
  }

  @AfterEach
  void nothingIsStuck() {
    end.countDown();
    server.close();
    client.shutdownNow();
    await().until(() -> guard.running() == 0);
  }

  @Test
  void shortMessagesGoOutAsTheTemplateHasThem() {
    send(DeliveryChannel.SMS, settings(Map.of("X-Key", "secret"), null, null));

    var asked = server.asked().getFirst();
    var body = new JsonMapper().readTree(asked.body());
    assertThat(asked.uri()).isEqualTo("/hook?key=k");
    assertThat(asked.header("X-key")).isEqualTo("secret");
    assertThat(asked.header("Content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(body.at("/mobile").asString()).isEqualTo("13800001234");
    assertThat(body.at("/text").asString()).startsWith("【已超期】小区加装电梯");
    assertThat(body.at("/id").asString()).isEqualTo(SampleNotices.ID.value());
  }

  @Test
  void aFormCanBeSentAsWell() {
    var endpoint =
        new Endpoint(
            server.url(),
            Map.of(),
            "to={mobile}&n={count}&who={contact}",
            "application/x-www-form-urlencoded",
            null,
            null);

    send(DeliveryChannel.SMS, settings(endpoint));

    assertThat(server.asked().getFirst().body()).isEqualTo("to=13800001234&n=1&who=housing-zhang");
  }

  @Test
  void aRobotOfWeComCallsTheContact() {
    send(DeliveryChannel.WECOM, settings(Map.of(), null, null));

    var body = new JsonMapper().readTree(server.asked().getFirst().body());
    assertThat(body.at("/msgtype").asString()).isEqualTo("markdown");
    assertThat(body.at("/markdown/content").asString()).startsWith("<@zhangsan>\n【已超期】");
  }

  @Test
  void aRobotOfDingTalkCallsTheContactAndIsSigned() {
    send(DeliveryChannel.DINGTALK, settings(Map.of(), "SEC000", null));

    var asked = server.asked().getFirst();
    var body = new JsonMapper().readTree(asked.body());
    assertThat(body.at("/at/atUserIds/0").asString()).isEqualTo("ding-zhangsan");
    assertThat(asked.uri()).startsWith("/hook?key=k&timestamp=1774314000000&sign=");
  }

  @Test
  void aWebhookIsASignedCloudEvent() {
    send(DeliveryChannel.WEBHOOK, settings(Map.of(), "0123456789abcdef", null));

    var asked = server.asked().getFirst();
    var body = new JsonMapper().readTree(asked.body());
    assertThat(asked.header("Content-type")).startsWith("application/cloudevents+json");
    assertThat(body.at("/specversion").asString()).isEqualTo("1.0");
    assertThat(body.at("/id").asString()).isEqualTo(asked.header("Huiying-notice"));
    assertThat(asked.body()).doesNotContain("13800001234", "@", "zhangsan");
    assertThat(
            new WebhookSignature("0123456789abcdef")
                .verify(
                    asked.header("Huiying-timestamp"),
                    asked.header("Huiying-notice"),
                    asked.body().getBytes(UTF_8),
                    asked.header("Huiying-signature"),
                    SampleNotices.NOW))
        .isTrue();
  }

  /** S134. */
  @ParameterizedTest
  @CsvSource({
    "500, BUSY",
    "502, BUSY",
    "503, BUSY",
    "408, BUSY",
    "425, BUSY",
    "429, BUSY",
    "400, REFUSED",
    "401, REFUSED",
    "404, REFUSED",
    "410, REFUSED",
    "422, REFUSED"
  })
  void aStatusThatIsNoYesSaysWhetherToTryAgain(int status, Fault fault) {
    server.answer(status(status, "{}"));

    assertThat(failed(DeliveryChannel.SMS).fault()).isEqualTo(fault);
  }

  @Test
  void whoeverIsAskedTooOftenSaysWhenToComeBack() {
    server.answer(status(429, "", "Retry-After", "120"));
    assertThat(failed(DeliveryChannel.SMS).retryAfter()).contains(Duration.ofMinutes(2));

    server.answer(status(503, "", "Retry-After", "Tue, 24 Mar 2026 09:00:00 GMT"));
    assertThat(failed(DeliveryChannel.SMS).retryAfter()).contains(Duration.ofHours(1));

    server.answer(status(429, ""));
    assertThat(failed(DeliveryChannel.SMS).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws IOException {
    try (var secret = new WebServer(status(200, "{}"))) {
      server.answer(status(status, "", "Location", secret.url()));
      assertThat(failed(DeliveryChannel.SMS))
          .hasMessage("It redirects (%d), which is not followed".formatted(status))
          .extracting(NotDelivered::fault)
          .isEqualTo(Fault.REFUSED);
      assertThat(secret.asked()).isEmpty();
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void aRedirectToACloudsMetadataIsNotFollowed() {
    server.answer(status(302, "", "Location", "http://169.254.169.254/latest/meta-data"));

    assertThat(failed(DeliveryChannel.SMS).fault()).isEqualTo(Fault.REFUSED);
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "45009, BUSY",
    "-1, BUSY",
    "93000, REFUSED",
    "'\"40001\"', REFUSED",
  })
  void anErrorCodeInAGoodAnswerCounts(String code, Fault fault) {
    server.answer(status(200, "{\"errcode\":%s,\"errmsg\":\"x 13800001234\"}".formatted(code)));

    assertThat(failed(DeliveryChannel.WECOM))
        .hasMessage("It answers %s: x ***".formatted(code.replace("\"", "")))
        .extracting(NotDelivered::fault)
        .isEqualTo(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>", "{\"errcode\":null}", "{\"errcode\":{}}", "[0]"})
  void anAnswerThatCannotBeUnderstoodIsNoYes(String answer) {
    server.answer(status(200, answer));

    assertThat(failed(DeliveryChannel.DINGTALK).fault()).isEqualTo(Fault.BUSY);
  }

  @Test
  void aHugeAnswerIsNotReadToItsEnd() {
    server.answer(HttpCarrierTest::answerWithoutEnd);

    send(DeliveryChannel.SMS, settings(Map.of(), null, null));
    assertThat(failed(DeliveryChannel.WECOM).fault()).isEqualTo(Fault.BUSY);
  }

  @Test
  void aServerThatIsSlowIsAway() {
    server.answer(_ -> end.await());

    assertThat(failed(DeliveryChannel.SMS, Duration.ofMillis(200)))
        .hasMessage("No answer in time")
        .extracting(NotDelivered::fault)
        .isEqualTo(Fault.AWAY);
    await().until(() -> guard.running() == 0);
  }

  @Test
  void aServerThatStopsInTheMiddleOfItsAnswerIsAway() {
    guard = TestGuards.guard(Duration.ofMillis(400), 100);
    server.answer(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      end.await();
    });

    assertThat(failed(DeliveryChannel.WECOM))
        .hasMessage("It took too long")
        .extracting(NotDelivered::fault)
        .isEqualTo(Fault.AWAY);
    await().until(() -> guard.running() == 0);
  }

  @Test
  void aServerThatHangsUpIsAway() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> hangUp(socket));
      var host = "127.0.0.1:" + socket.getLocalPort();
      var endpoint = new Endpoint("http://" + host, Map.of(), null, null, null, null);

      assertThat(failed(DeliveryChannel.SMS, settings(endpoint, host, PATIENCE)).fault())
          .isEqualTo(Fault.AWAY);
    }
  }

  @Test
  void theCircuitOpensAndOnceTheServerIsWellItCloses() {
    var settings = settings(Map.of(), null, null);
    var carrier = carrier(DeliveryChannel.SMS, settings);
    server.answer(status(500, ""));
    for (var i = 0; i < 4; i++) {
      assertThatThrownBy(() -> send(carrier, breach("一"))).isInstanceOf(NotDelivered.class);
    }
    assertThat(carrier.turn()).isEmpty();
    assertThat(server.asked()).hasSize(4);

    server.answer(status(200, ""));
    await()
        .until(() -> {
          var turn = carrier.turn();
          turn.ifPresent(Turn::close);
          return turn.isPresent();
        });
    send(carrier, breach("一"));
    carrier.turn().orElseThrow().close();
    assertThat(server.asked()).hasSize(5);
  }

  @Test
  void aServerThatIsNotThereIsAway() {
    var settings = settings(Map.of(), null, null);
    server.close();

    assertThat(failed(DeliveryChannel.SMS, settings).fault()).isEqualTo(Fault.AWAY);
  }

  @Test
  void aCertificateThatNobodyTrustsIsNoReasonToGiveUpOrGoOn(@TempDir Path folder) throws Exception {
    var certificate = new TestCertificate(folder, "ip:127.0.0.1");
    var encrypted = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var asked = new AtomicInteger();
    encrypted.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
    encrypted.createContext("/", _ -> asked.incrementAndGet());
    encrypted.start();
    var host = "127.0.0.1:" + encrypted.getAddress().getPort();
    var endpoint = new Endpoint("https://" + host, Map.of(), null, null, null, null);
    try {
      assertThat(failed(DeliveryChannel.SMS, settings(endpoint, host, PATIENCE)).fault())
          .isEqualTo(Fault.AWAY);
      assertThat(asked).hasValue(0);
    } finally {
      encrypted.stop(0);
    }
  }

  /** S133. */
  @Test
  void withoutAnAddressItIsRefusedAndNothingIsSent() {
    var nobody = new Recipient("x", null, "某人", Language.ZH, "a@b.cn", null, null, null);
    var carrier = carrier(DeliveryChannel.SMS, settings(Map.of(), null, null));
    var notice =
        new Notice(
            SampleNotices.ID,
            DeliveryChannel.SMS,
            nobody,
            breach("一").alerts(),
            0,
            Optional.empty());

    assertThatThrownBy(() -> send(carrier, notice))
        .isInstanceOfSatisfying(
            NotDelivered.class, e -> assertThat(e.fault()).isEqualTo(Fault.REFUSED))
        .hasMessage("The contact has no address for SMS");
    assertThat(server.asked()).isEmpty();
  }

  private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var much = " ".repeat(8192).getBytes(UTF_8);
    try {
      while (true) {
        exchange.getResponseBody().write(much);
      }
    } catch (IOException e) {
      throw e; // the other side has hung up
    }
  }

  private static void hangUp(ServerSocket socket) {
    try {
      while (true) {
        socket.accept().close();
      }
    } catch (IOException e) {
      return; // the test is over
    }
  }

  private NotDelivered failed(DeliveryChannel channel) {
    return failed(channel, PATIENCE);
  }

  private NotDelivered failed(DeliveryChannel channel, Duration timeout) {
    var endpoint = new Endpoint(server.url(), Map.of(), null, null, null, null);
    return failed(channel, settings(endpoint, server.host(), timeout));
  }

  private NotDelivered failed(DeliveryChannel channel, HttpProperties settings) {
    try {
      send(channel, settings);
    } catch (NotDelivered e) {
      return e;
    }
    throw new AssertionError("It went well");
  }

  private void send(DeliveryChannel channel, HttpProperties settings) {
    send(carrier(channel, settings), breach("小区加装电梯如何申请"));
  }

  private static void send(HttpCarrier carrier, Notice notice) {
    try (var turn = carrier.turn().orElseThrow()) {
      turn.send(
          new Notice(
              notice.id(),
              carrier.channel(),
              notice.recipient(),
              notice.alerts(),
              notice.more(),
              notice.acknowledge()));
    }
  }

  private HttpCarrier carrier(DeliveryChannel channel, HttpProperties settings) {
    return new HttpAssembly(settings, client, SampleNotices::directory, () -> SampleNotices.NOW)
        .carrier(channel, guard);
  }

  private HttpProperties settings(
      Map<String, String> headers, @Nullable String secret, @Nullable SuccessRule rule) {
    return settings(new Endpoint(server.url(), headers, null, null, secret, rule));
  }

  private HttpProperties settings(Endpoint endpoint) {
    return settings(endpoint, server.host(), PATIENCE);
  }

  private static HttpProperties settings(Endpoint endpoint, String host, Duration timeout) {
    return new HttpProperties(
        Set.of(host), PATIENCE, timeout, endpoint, endpoint, endpoint, endpoint);
  }
}
