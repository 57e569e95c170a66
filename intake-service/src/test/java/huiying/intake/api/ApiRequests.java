package huiying.intake.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.contracts.Channel;
import huiying.intake.api.ApiOperation.Parameter;
import huiying.testkit.TestCaller;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills in an operation from its description: sensibly, carelessly, or with ill will. */
final class ApiRequests {
  private static final List<String> SOME =
      Stream.of(
              TestCaller.adapter(Channel.PORTAL),
              TestCaller.adapter(Channel.HOTLINE_12345),
              TestCaller.handler("住房保障局"),
              TestCaller.handler(),
              TestCaller.lead("住房保障局", "长风新村街道"),
              TestCaller.dispatcher(),
              TestCaller.supervisor(),
              TestCaller.admin(),
              TestCaller.auditor(),
              TestCaller.metrics())
          .map(TestCaller::bearer)
          .toList();

  private final Map<String, List<String>> known;

  /**
   * @param known values that exist, by the name of their path parameter
   */
  ApiRequests(Map<String, List<String>> known) {
    this.known = known;
  }

  ApiRequest to(ApiOperation operation, Random random) {
    var path = operation.path();
    var query = new ArrayList<String>();
    var headers = new LinkedHashMap<String, String>();
    if (random.nextInt(3) == 0) {
      headers.put("Accept-Language", random.nextBoolean() ? "en" : "fr, de;q=0.5");
    }
    for (var parameter : operation.parameters()) {
      var value = value(parameter, random);
      switch (parameter.in()) {
        case "path" -> path = path.replace("{" + parameter.name() + "}", inPath(value));
        case "query" -> {
          if (random.nextInt(3) == 0) {
            query.add(parameter.name() + "=" + encode(value));
          }
        }
        case "header" -> {
          if (random.nextInt(4) == 0) {
            headers.put(parameter.name(), visible(value));
          }
        }
        default -> throw new AssertionError("Nobody knows where to put " + parameter);
      }
    }
    var whole = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return withBody(operation, whole, headers, random);
  }

  private ApiRequest withBody(
      ApiOperation operation, String path, Map<String, String> headers, Random random) {
    if (operation.contentTypes().isEmpty()) {
      return new ApiRequest(operation, path, headers, bearer(random), null, new byte[0]);
    }
    var types = operation.contentTypes();
    var type = types.get(random.nextInt(types.size()));
    if (type.startsWith("multipart/")) {
      var boundary = "limit-" + random.nextInt(1000);
      var body = multipart(boundary, random);
      return new ApiRequest(
          operation, path, headers, bearer(random), type + "; boundary=" + boundary, body);
    }
    var body = Mutations.body(example(operation, random), random);
    var sent = random.nextInt(30) == 0 ? "text/plain" : type;
    return new ApiRequest(operation, path, headers, bearer(random), sent, body);
  }

  /** Mostly of one who may do everything, else of anybody, or none. */
  private static @Nullable String bearer(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> null;
      case 1 -> SOME.get(random.nextInt(SOME.size()));
      case 2 -> random.nextBoolean() ? "Bearer " + visible(Texts.shorter(random)) : "Bearer a.b.c";
      default -> RunningService.EVERYBODY;
    };
  }

  private static JsonNode example(ApiOperation operation, Random random) {
    var examples = operation.examples();
    return examples.get(random.nextInt(examples.size()));
  }

  private static byte[] multipart(String boundary, Random random) {
    var parts = new ByteArrayOutputStream();
    for (int i = random.nextInt(3); i >= 0; i--) {
      var name = random.nextInt(4) == 0 ? "other" : "file";
      var file = visible(Texts.shorter(random)).replace("\"", "");
      parts.writeBytes(
          """
          --%s\r
          Content-Disposition: form-data; name="%s"; filename="%s"\r
          Content-Type: text/plain\r
          \r
          """
              .formatted(boundary, name, file)
              .getBytes(UTF_8));
      parts.writeBytes(content(random));
      parts.writeBytes("\r\n".getBytes(UTF_8));
    }
    parts.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
    return parts.toByteArray();
  }

  private static byte[] content(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> Mutations.bytes(random, random.nextInt(5_000));
      case 2 -> ("工单编号,标题\n1," + Texts.any(random)).getBytes(UTF_8);
      default -> "只是一段文字。\n".repeat(1 + random.nextInt(50)).getBytes(UTF_8);
    };
  }

  private String value(Parameter parameter, Random random) {
    var exists = known.getOrDefault(parameter.name(), List.of());
    if (!exists.isEmpty() && random.nextInt(4) != 0) {
      return exists.get(random.nextInt(exists.size()));
    }
    var allowed = parameter.schema().path("enum");
    if (!allowed.isEmpty() && random.nextBoolean()) {
      return allowed.get(random.nextInt(allowed.size())).asString();
    }
    return switch (random.nextInt(5)) {
      case 0 -> Integer.toString(random.nextInt(-2, 600));
      case 1 -> "2026-03-16T09:30:00";
      case 2 -> "\"%d\"".formatted(random.nextInt(5));
      default -> Texts.shorter(random);
    };
  }

  private static String inPath(String value) {
    var encoded = encode(value).replace("+", "%20");
    return encoded.isEmpty() ? "%20" : encoded;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  /** What a header can hold at all. */
  private static String visible(@Nullable String value) {
    return value == null ? "" : value.replaceAll("[^ -~]", "").strip();
  }
}
