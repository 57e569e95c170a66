package huiying.intake;

import static huiying.intake.message.MessageJson.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.backing.BackingServices;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.testkit.TestCaller;
import huiying.testkit.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Large files through a real server into a real store. */
@DirtiesContext // closed before the backing services are
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class AttachmentUploadTest {
  private static final int MOST = 20 << 20;
  private static final String HEAD =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"录音.txt\"\r\n\r\n";
  private static final String TAIL = "\r\n--b--\r\n";

  @LocalServerPort int port;
  @Autowired MongoOperations mongo;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String place =
      "/api/v1/messages/" + MessageId.of(Channel.PORTAL, "with-files") + "/attachments";

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    var backing = BackingServices.forTests();
    settings.add("spring.mongodb.uri", () -> backing.mongoUri("attachment-upload-test"));
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
  }

  @BeforeEach
  void keepAMessage() {
    new IntakeClient(port).post(json("with-files"));
  }

  private HttpResponse<String> upload(String path, BodyPublisher form) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Authorization", TestCaller.everybody().bearer())
            .POST(form)
            .build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  private static byte[] file(int size) {
    var file = new byte[size];
    Arrays.fill(file, (byte) 'a');
    return file;
  }

  private static BodyPublisher known(byte[] file) {
    return BodyPublishers.concat(
        BodyPublishers.ofString(HEAD),
        BodyPublishers.ofByteArray(file),
        BodyPublishers.ofString(TAIL));
  }

  private static BodyPublisher unknown(byte[] file) {
    var parts =
        List.of(
            new ByteArrayInputStream(HEAD.getBytes(UTF_8)),
            new ByteArrayInputStream(file),
            new ByteArrayInputStream(TAIL.getBytes(UTF_8)));
    return BodyPublishers.ofInputStream(
        () -> new SequenceInputStream(Collections.enumeration(parts)));
  }

  private long documents(String collection) {
    return mongo.getCollection(collection).countDocuments();
  }

  @Test
  void takesTwentyMegabytesAndNotOneByteMore() throws Exception {
    var file = file(MOST);
    assertThat(upload(place, known(file)).statusCode()).isEqualTo(201);
    assertThat(upload(place, known(file)).statusCode()).isEqualTo(200);
    var pieces = documents("attachmentFiles.chunks");

    var tooLarge = upload(place, known(file(MOST + 1)));
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(tooLarge.body()).contains("/problems/too-large", "20,480 KB");
    var unmeasured = upload(place, unknown(file));
    assertThat(unmeasured.statusCode()).isEqualTo(411);
    assertThat(unmeasured.body()).contains("/problems/http-411", "Content-Length");

    assertThat(documents("attachments")).isEqualTo(1);
    assertThat(documents("attachmentFiles.files")).isEqualTo(1);
    assertThat(documents("attachmentFiles.chunks")).isEqualTo(pieces);
    assertThat(documents("attachmentsPending")).isZero();
    var kept =
        http.send(
            HttpRequest.newBuilder(uri(place + "/1"))
                .header("Authorization", TestCaller.everybody().bearer())
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(kept.body()).isEqualTo(file);
    assertThat(kept.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(kept.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("filename*=UTF-8''%E5%BD%95%E9%9F%B3.txt");
  }

  @Test
  void takesNoFormElsewhere() throws Exception {
    assertThat(upload("/api/v1/messages", known(file(2 << 20))).statusCode()).isEqualTo(413);
    assertThat(upload("/api/v1/messages", unknown(file(100))).statusCode()).isEqualTo(411);
    assertThat(upload("/api/v1/messages", known(file(100))).statusCode()).isEqualTo(415);
    assertThat(upload(place, BodyPublishers.ofString(HEAD)).statusCode()).isEqualTo(400);
  }
}
