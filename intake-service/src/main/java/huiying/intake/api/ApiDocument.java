package huiying.intake.api;

import huiying.kit.access.Role;
import huiying.kit.web.NameHeaders;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Completes what springdoc found: names, statuses, problems and examples of every operation. */
final class ApiDocument implements OpenApiCustomizer {
  private final Operations operations = new Operations();

  @Override
  public void customise(OpenAPI document) {
    document.info(
        new Info()
            .title("Huiying intake-service 回应·收件服务")
            .version("v1")
            .description(
                "Messages of citizens: received, handled, answered. Times without an offset are"
                    + " Asia/Shanghai. 市民来件的接收、办理与答复；不写时区的时间即为北京时间。"));
    document.servers(List.of(new Server().url("/")));
    ProblemResponses.describe(document.getComponents());
    document
        .getComponents()
        .addSecuritySchemes(
            RolesOfOperations.TOKEN,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Of the district's identity provider, for the audience huiying"));
    document
        .getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> complete(path, method, operation)));
  }

  private void complete(String path, HttpMethod method, Operation operation) {
    var told = operations.of(method + " " + path);
    operation.operationId(told.id()).summary(told.summary()).tags(List.of(tag(path)));
    operation.responses(responses(path, operation, told));
    if (takesIfMatch(operation) && RolesOfOperations.isFor(operation, Role.ADAPTER)) {
      operation.addParametersItem(
          header(
              NameHeaders.USER, "Adapters only: who of their own users does it, for the history"));
    }
    var body = operation.getRequestBody();
    if (body != null) {
      body.required(true);
      body.getContent()
          .values()
          .forEach(media ->
              told.examples()
                  .forEach((name, value) -> media.addExamples(name, new Example().value(value))));
    }
  }

  /** Commands do; they are the ones that leave a line of history. */
  private static boolean takesIfMatch(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> "If-Match".equals(one.getName()));
  }

  private static Parameter header(String name, String text) {
    return new HeaderParameter()
        .name(name)
        .description(text + "; UTF-8, percent-encoded where it is not ASCII")
        .schema(new StringSchema().maxLength(200));
  }

  private static String tag(String path) {
    return path.split("/", 5)[3];
  }

  private static ApiResponses responses(String path, Operation operation, Told told) {
    var all = new TreeMap<String, ApiResponse>();
    var found = content(operation);
    told.success().forEach((status, text) -> all.put(status, success(text, found)));
    usual(path, operation).forEach((status, text) -> all.put(status, ProblemResponses.of(text)));
    told.problems().forEach((status, text) -> all.put(status, ProblemResponses.of(text)));
    var responses = new ApiResponses();
    all.forEach(responses::addApiResponse);
    return responses;
  }

  private static @Nullable ApiResponse content(Operation operation) {
    return operation.getResponses() == null
        ? null
        : operation.getResponses().values().stream()
            .filter(one -> one.getContent() != null)
            .findFirst()
            .orElse(null);
  }

  private static ApiResponse success(String text, @Nullable ApiResponse found) {
    var success = new ApiResponse().description(text);
    return found == null ? success : success.content(found.getContent());
  }

  /** What follows from the form of an operation. */
  private static TreeMap<String, String> usual(String path, Operation operation) {
    var usual = new TreeMap<String, String>();
    usual.put("503", "The store does not answer; try again after Retry-After seconds");
    if (operation.getRequestBody() != null) {
      usual.put("413", "Too many bytes");
      usual.put("415", "Another Content-Type is needed");
      usual.put("422", "A field breaks a rule; errors says which and why");
    }
    if (operation.getRequestBody() != null || operation.getParameters() != null) {
      usual.put("400", "The body or a parameter cannot be read");
    }
    if (path.contains("{")) {
      usual.put("404", "There is no such thing, or none that the caller may see");
    }
    usual.put("401", "The token is missing, expired or not good");
    usual.put("429", "Too many requests in a second; try again after Retry-After seconds");
    if (!RolesOfOperations.isForAnyone(operation)) {
      usual.put("403", "None of the caller's roles may do this, or not with these values");
    }
    return usual;
  }
}
