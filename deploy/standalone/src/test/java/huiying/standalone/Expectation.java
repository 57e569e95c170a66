package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What the product must say of a sample, found by the slow count. */
final class Expectation {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Map<String, Function<Sample, String>> GROUPINGS =
      Map.of(
          "channel", Sample::channel,
          "kind", one -> one.kind().name(),
          "month", one -> LocalDate.ofInstant(one.received(), SHANGHAI).toString().substring(0, 7));

  private Expectation() {}

  static void compliesWith(List<Sample> samples, Trial trial)
      throws IOException, InterruptedException {
    for (var grouping : GROUPINGS.entrySet()) {
      var rows =
          trial.get(
              trial.layout.ports().sla(),
              "/api/v1/compliance?from=2004-01-01&to=2026-12-31&groupBy=" + grouping.getKey());
      assertThat(read(rows))
          .as("compliance by " + grouping.getKey())
          .isEqualTo(counted(samples, grouping.getValue(), trial.now()));
    }
  }

  static SlowCount slowCount() throws IOException {
    return new SlowCount(
        Trial.home()
            .resolve("sla-service/src/main/resources/huiying/sla/calendar/cn-holidays.json"));
  }

  private static Map<String, List<Long>> counted(
      List<Sample> samples, Function<Sample, String> group, Instant now) throws IOException {
    var count = slowCount();
    for (var one : samples) {
      count.add(group.apply(one), one.received(), one.replied(), one.workingDays(), now);
    }
    var groups = new TreeMap<String, List<Long>>();
    count.groups().forEach((name, row) -> groups.put(name, Rows.boxed(row)));
    return groups;
  }

  private static Map<String, List<Long>> read(JsonNode rows) {
    var groups = new TreeMap<String, List<Long>>();
    for (var row : rows) {
      groups.put(row.path("group").asString(), Rows.read(row));
      assertThat(row.path("onTimeRate")).isEqualTo(Rows.rate(row));
    }
    return groups;
  }
}
