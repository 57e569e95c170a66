package huiying.testkit;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something that a service can be asked for, and a request for it that gets as far as the guard.
 *
 * @param type of its body; empty if it has none
 */
record Operation(String method, String pattern, String type) {
  private static final String ID = "0".repeat(32);
  private static final Map<String, String> VARIABLES =
      Map.of(
          "slot",
          "1",
          "month",
          "2026-03",
          "year",
          "2026",
          "part",
          "departments",
          "number",
          "1",
          "queryCode",
          "0000000000",
          "code",
          "reply",
          "token",
          "abc");

  static List<Operation> all(Stream<RequestMappingInfoHandlerMapping> mappings) {
    return mappings
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(entry -> !isErrorPage(entry.getValue()))
        .flatMap(entry -> of(entry.getKey()))
        .collect(Collectors.toMap(Operation::name, one -> one, (one, _) -> one))
        .values()
        .stream()
        .sorted(Comparator.comparing(Operation::name))
        .toList();
  }

  private static boolean isErrorPage(HandlerMethod method) {
    return ErrorController.class.isAssignableFrom(method.getBeanType());
  }

  private static Stream<Operation> of(RequestMappingInfo info) {
    var types = info.getConsumesCondition().getConsumableMediaTypes();
    var type = types.stream().map(MediaType::toString).findFirst().orElse("");
    return info.getPatternValues().stream()
        .flatMap(pattern ->
            info.getMethodsCondition().getMethods().stream()
                .map(method -> new Operation(method.name(), pattern, type)));
  }

  /** As the table writes it. */
  String name() {
    return method + " " + pattern;
  }

  static Set<String> names(List<Operation> all) {
    return all.stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
  }

  HttpRequest.Builder request(int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path())));
    if (!type.isEmpty()) {
      request.header("Content-Type", type + (type.startsWith("multipart") ? ";boundary=b" : ""));
    }
    return switch (method) {
      case "GET", "DELETE" -> request.method(method, BodyPublishers.noBody());
      default -> request.method(method, BodyPublishers.ofString(body()));
    };
  }

  private String body() {
    if (type.startsWith("multipart")) {
      return "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n--b--\r\n";
    }
    return type.contains("json") ? "{}" : "";
  }

  private String path() {
    var path = pattern;
    for (var variable : VARIABLES.entrySet()) {
      path = path.replaceAll("\\{" + variable.getKey() + "(:(\\\\d)\\{4})?}", variable.getValue());
    }
    return path.replaceAll("\\{\\*[a-z]+}", "liveness")
        .replaceAll("\\*\\*", "liveness")
        .replaceAll("\\{[A-Za-z]+}", ID);
  }
}
