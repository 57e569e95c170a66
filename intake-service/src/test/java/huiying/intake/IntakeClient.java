package huiying.intake;

import com.jayway.jsonpath.JsonPath;
import huiying.testkit.TestCaller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** Calls a running intake service over HTTP. */
final class IntakeClient {
  static final String MESSAGES = "/api/v1/messages";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String bearer;

  /** Of everybody, for tests that are not about access. */
  IntakeClient(int port) {
    this(port, TestCaller.everybody());
  }

  IntakeClient(int port, TestCaller caller) {
    this.port = port;
    this.bearer = caller.bearer();
  }

  record Answer(int status, String body, Optional<String> retryAfter) {
    <T> T read(String path) {
      return JsonPath.read(body, path);
    }
  }

  Answer post(Object message) {
    return post(MESSAGES, "application/json", message.toString());
  }

  Answer reply(String id, String json) {
    return post(MESSAGES + "/" + id + "/replies", "application/json", json);
  }

  Answer batch(String type, String body) {
    return post(MESSAGES + "/batch", type, body);
  }

  Answer upload(String fileName, byte[] content) {
    return upload("/api/v1/imports", "12345", fileName, content);
  }

  /** Without a Content-Length, so that only what is read can be too long. */
  Answer upload(String path, String mapping, String fileName, byte[] content) {
    var boundary = "----huiying-test";
    var head =
        """
        --%1$s
        Content-Disposition: form-data; name="mapping"

        %2$s
        --%1$s
        Content-Disposition: form-data; name="file"; filename="%3$s"

        """
            .formatted(boundary, mapping, fileName)
            .replace("\n", "\r\n");
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(content),
            BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)));
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.fromPublisher(body)));
  }

  private Answer post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      request.header("Authorization", bearer);
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          response.statusCode(), response.body(), response.headers().firstValue("Retry-After"));
    } catch (IOException e) {
      throw new IllegalStateException("The service does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
