package huiying.intake.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to one operation.
 *
 * @param path with everything filled in
 */
record ApiRequest(
    ApiOperation operation,
    String path,
    Map<String, String> headers,
    @Nullable String contentType,
    byte[] body) {
  HttpRequest to(RunningService service) {
    var request = service.request(path);
    headers.forEach(request::header);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    var content = contentType == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return request.method(operation.method(), content).build();
  }

  @Override
  public String toString() {
    return "%s %s %s %s %s"
        .formatted(operation.method(), path, headers, contentType, new String(body, UTF_8));
  }
}
