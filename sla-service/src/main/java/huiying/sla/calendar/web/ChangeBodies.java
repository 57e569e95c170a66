package huiying.sla.calendar.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.calendar.YearDraft;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what comes in two forms: a year alone or in its file, days or a single one. */
@Component
class ChangeBodies {
  private static final TypeReference<List<@Nullable DayBody>> DAYS = new TypeReference<>() {};

  private final JsonMapper json;

  ChangeBodies(JsonMapper json) {
    this.json = json;
  }

  YearDraft year(int year, JsonNode body) {
    if (!body.isObject()) {
      throw Refusal.unreadable(Fault.of("", "wrong-type"));
    }
    return isFile(body)
        ? json.treeToValue(body, FileBody.class).draft(year)
        : json.treeToValue(body, YearBody.class).draft(year, false);
  }

  /** Where in the body the fields of the year are. */
  static String yearAt(int year, JsonNode body) {
    return isFile(body) ? "years.%d.".formatted(year) : "";
  }

  private static boolean isFile(JsonNode body) {
    return body.has("years");
  }

  List<@Nullable DayBody> days(JsonNode body) {
    var days = body.isArray() ? json.treeToValue(body, DAYS) : one(body);
    var faults =
        IntStream.range(0, days.size())
            .mapToObj(i -> DayBody.wrongLayer(at(i, body), days.get(i)))
            .flatMap(Optional::stream)
            .toList();
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return days;
  }

  private List<@Nullable DayBody> one(JsonNode body) {
    if (!body.isObject()) {
      throw Refusal.unreadable(Fault.of("", "wrong-type"));
    }
    return List.of(json.treeToValue(body, DayBody.class));
  }

  /** A day that came alone has no index. */
  static String dayAt(String field, JsonNode body) {
    return body.isArray() ? field : field.replaceFirst("^\\[0]\\.", "");
  }

  private static String at(int index, JsonNode body) {
    return body.isArray() ? "[%d].".formatted(index) : "";
  }
}
