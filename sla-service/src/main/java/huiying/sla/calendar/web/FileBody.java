package huiying.sla.calendar.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.calendar.YearDraft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A whole file as the service ships it, with a single year in it. What only describes the file is
 * taken and not looked at.
 *
 * @param status {@code provisional} if the notice is still to come
 */
record FileBody(
    @Nullable JsonNode schema,
    @Nullable String status,
    @Nullable JsonNode generated,
    @Nullable JsonNode convention,
    @Nullable JsonNode basis,
    @Nullable JsonNode note,
    @Nullable JsonNode timezone,
    @Nullable JsonNode coverage,
    @Nullable Map<String, @Nullable YearBody> years) {
  private static final String PROVISIONAL = "provisional";
  private static final List<String> STATUSES = List.of(PROVISIONAL, "final");

  YearDraft draft(int year) {
    var name = String.valueOf(year);
    var body = years == null ? null : years.get(name);
    if (body == null || Objects.requireNonNull(years).size() != 1) {
      throw Refusal.invalid(List.of(Fault.of("years", "not-that-year", name)));
    }
    if (status != null && !STATUSES.contains(status)) {
      throw Refusal.invalid(
          List.of(Fault.of("status", "unknown-value", status, String.join(", ", STATUSES))));
    }
    return body.draft(year, PROVISIONAL.equals(status));
  }
}
