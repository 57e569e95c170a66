package huiying.intake.api;

import static huiying.intake.api.RunningService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.message.MessageJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the document, asked in many ways: it never fails through a fault of ours, and
 * never answers otherwise than the document says. More tries: {@code -Djqwik.tries.default=20000}.
 */
class ApiRunTest {
  private static final int MESSAGES = 8;

  private static @Nullable RunningService running;
  private static List<ApiOperation> operations = List.of();
  private static Set<String> problemTypes = Set.of();
  private static Map<String, List<String>> known = Map.of();

  @BeforeContainer
  static void start() {
    var service = new RunningService();
    running = service;
    var document = service.document();
    operations = ApiOperation.all(document);
    problemTypes = new TreeSet<>();
    document
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(type -> problemTypes.add(type.asString()));
    known = messages();
  }

  @AfterContainer
  static void stop() {
    service().close();
  }

  private static RunningService service() {
    return Objects.requireNonNull(running);
  }

  private static Map<String, List<String>> messages() {
    var ids = new ArrayList<String>();
    var codes = new ArrayList<String>();
    for (int i = 0; i < MESSAGES; i++) {
      var created = post("/api/v1/messages", MessageJson.json("api-" + i).toString());
      ids.add(created.get("id").asString());
      codes.add(created.get("queryCode").asString());
    }
    return Map.of("id", ids, "queryCode", codes, "slot", List.of("1", "2"));
  }

  private static JsonNode post(String path, String body) {
    var request =
        service()
            .request(path)
            .header("Content-Type", "application/json")
            .header("Authorization", RunningService.EVERYBODY)
            .POST(BodyPublishers.ofString(body));
    return JSON.readTree(service().send(request.build()).body());
  }

  @Provide
  Arbitrary<ApiRequest> requests() {
    var requests = new ApiRequests(known);
    return Arbitraries.of(operations)
        .flatMap(one -> Arbitraries.randomValue(random -> requests.to(one, random)));
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void everyOperationAnswersAsTheDocumentSays(@ForAll("requests") ApiRequest request) {
    var answer = service().send(request.to(service()));

    assertThat(answer.statusCode()).as("%s: %s", request, answer.body()).isLessThan(500);
    assertThat(request.operation().statuses())
        .as("%s: %s", request, answer.body())
        .contains(Integer.toString(answer.statusCode()));
    assertThatAProblemIsOne(answer);
  }

  private static void assertThatAProblemIsOne(HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("application/problem+json")) {
      var problem = JSON.readTree(answer.body());
      assertThat(problem.get("type").asString()).isIn(problemTypes);
      assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
      assertThat(problem.get("title").asString()).isNotBlank();
      assertThat(problem.get("detail").asString()).isNotBlank();
    }
  }

  @Example
  void everyExampleOfTheDocumentIsReadAndUnderstood() {
    for (var operation : operations) {
      for (var example : operation.examples()) {
        var path =
            operation.path().replace("{id}", Objects.requireNonNull(known.get("id")).getFirst());
        var request =
            service()
                .request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", RunningService.EVERYBODY)
                .header("Authorization", RunningService.EVERYBODY)
                .method(operation.method(), BodyPublishers.ofString(example.toString()));

        assertThat(service().send(request.build()).statusCode())
            .as("%s %s", operation, example)
            .isNotIn(400, 413, 415, 422, 500, 503);
      }
    }
  }

  @Example
  void theDocumentSaysWhoMayAndWhatWhoMayNotIsAnswered() {
    var document = service().document();
    assertThat(document.at("/components/securitySchemes/token/scheme").asString())
        .isEqualTo("bearer");
    for (var operation : operations) {
      var told =
          document
              .at("/paths")
              .get(operation.path())
              .get(operation.method().toLowerCase(Locale.ROOT));
      var isOpen = operation.path().startsWith("/api/v1/public/");
      assertThat(told.get("security").isEmpty()).as("%s", operation).isEqualTo(isOpen);
      assertThat(told.has("x-roles")).as("%s", operation).isEqualTo(!isOpen);
      assertThat(operation.statuses()).as("%s", operation).contains("401", "429");
      assertThat(operation.statuses().contains("403")).as("%s", operation).isEqualTo(!isOpen);
      assertThat(told.toString()).as("%s", operation).doesNotContain("Huiying-Client");
      if (told.toString().contains("Huiying-User")) {
        assertThat(told.get("x-roles").toString()).as("%s", operation).contains("adapter");
      }
    }
  }

  @Example
  void theDocumentHasEveryOperationThatIsDescribedAndNoOther() {
    assertThat(operations.stream().map(ApiOperation::toString).collect(Collectors.toSet()))
        .isEqualTo(new Operations().all());
  }
}
