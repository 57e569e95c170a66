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
 * @param bearer of whoever asks; null for somebody without a token
 */
record ApiRequest(
    ApiOperation operation,
    String path,
    Map<String, String> headers,
    @Nullable String bearer,
    @Nullable String contentType,
    byte[] body) {
  HttpRequest to(RunningService service) {
    var request = service.request(path);
    headers.forEach(request::header);
    if (bearer != null) {
      request.header("Authorization", bearer);
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    var content = contentType == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    return request.method(operation.method(), content).build();
  }

  @Override
  public String toString() {
    var token = bearer == null ? "no token" : bearer.split("\\.", 3)[1];
    return "%s %s %s %s %s %s"
        .formatted(operation.method(), path, headers, token, contentType, new String(body, UTF_8));
  }
}
