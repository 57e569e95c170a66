package huiying.sla.calendar.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import huiying.kit.web.Fault;
import huiying.sla.calendar.DayDraft;
import huiying.sla.calendar.Region;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A single day as an administrator enters it; any field may be missing in a request.
 *
 * @param layer code of a region; null for the one in force
 */
record DayBody(
    @Nullable LocalDate date,
    @Nullable String name,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_VALUES) @Nullable DayKind kind,
    @Nullable String notice,
    @Nullable String reason,
    @Nullable String layer) {
  static DayDraft draft(@Nullable DayBody body) {
    if (body == null) {
      return new DayDraft(null, null, null, null, null, null);
    }
    var off = body.kind == null ? null : body.kind == DayKind.OFF;
    var region = body.layer == null ? null : Region.of(body.layer).orElse(null);
    return new DayDraft(body.date, body.name, off, body.notice, body.reason, region);
  }

  /** A layer that there is not. */
  static Optional<Fault> wrongLayer(String field, @Nullable DayBody body) {
    if (body == null || body.layer == null || Region.of(body.layer).isPresent()) {
      return Optional.empty();
    }
    var codes = Arrays.stream(Region.values()).map(Region::code).collect(Collectors.joining(", "));
    return Optional.of(new Fault(field + "layer", "unknown-value", List.of(body.layer, codes)));
  }
}
