package huiying.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import huiying.contracts.Channel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Calls every operation of a service as every role and compares with docs/access.md. To be extended
 * by a test that starts the whole service, with {@code huiying.access.most-of-strangers} set high.
 */
public abstract class AccessMatrix {
  private static final String ANYONE = "anyone";
  private static final String DEPARTMENT = "住房保障局";

  private final AccessTable table;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, TestCaller> callers = new LinkedHashMap<>();

  @LocalServerPort int port;
  @Autowired ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

  /**
   * @param service as docs/access.md heads its table
   */
  protected AccessMatrix(String service) {
    this.table = AccessTable.of(service);
    callers.put("adapter", TestCaller.adapter(Channel.values()));
    callers.put("handler", TestCaller.handler(DEPARTMENT));
    callers.put("lead", TestCaller.lead(DEPARTMENT));
    callers.put("dispatcher", TestCaller.dispatcher());
    callers.put("supervisor", TestCaller.supervisor());
    callers.put("admin", TestCaller.admin());
    callers.put("auditor", TestCaller.auditor());
    callers.put("metrics", TestCaller.metrics());
  }

  @Test
  void theTableNamesEveryOperationAndNoOther() {
    assertThat(Operation.names(Operation.all(mappings.stream()))).isEqualTo(table.operations());
    assertThat(table.roles()).containsExactlyInAnyOrderElementsOf(roles().toList());
  }

  @TestFactory
  Stream<DynamicTest> everyOperationIsOpenToWhomTheTableSays() {
    return Operation.all(mappings.stream()).stream()
        .flatMap(operation ->
            callers.keySet().stream()
                .map(role ->
                    dynamicTest(operation.name() + " as " + role, () -> compare(operation, role))));
  }

  private Stream<String> roles() {
    return Stream.concat(Stream.of(ANYONE), callers.keySet().stream());
  }

  private void compare(Operation operation, String role) throws IOException, InterruptedException {
    var request = operation.request(port);
    var caller = callers.get(role);
    if (caller != null) {
      request.header("Authorization", caller.bearer());
    }

    var answer = http.send(request.build(), BodyHandlers.ofString());

    if (table.allows(operation.name(), role)) {
      assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 429, 500);
    } else {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(role.equals(ANYONE) ? 401 : 403);
      assertThat(answer.body()).contains("\"type\":\"/problems/");
    }
  }
}
