package huiying.sla.compliance.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.compliance.Compliance;
import huiying.sla.compliance.ComplianceReports;
import huiying.sla.compliance.ComplianceReports.GroupBy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how many were answered in time. */
@RestController
class ComplianceController {
  private final ComplianceReports reports;
  private final InstantSource time;

  ComplianceController(ComplianceReports reports, InstantSource time) {
    this.reports = reports;
    this.time = time;
  }

  /** By receipt date in Asia/Shanghai, both ends included. */
  @GetMapping("/api/v1/compliance")
  List<Compliance> compliance(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "channel") String groupBy) {
    if (from.isAfter(to)) {
      throw Refusal.invalid(
          List.of(Fault.of("from", "from-after-to", from.toString(), to.toString())));
    }
    requireWithin("from", from);
    requireWithin("to", to);
    return reports.between(from, to, read(groupBy), time.instant());
  }

  private static void requireWithin(String field, LocalDate date) {
    if (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST)) {
      var first = WorkingCalendar.FIRST.toString();
      var last = WorkingCalendar.LAST.toString();
      throw Refusal.invalid(List.of(Fault.of(field, "out-of-range", date.toString(), first, last)));
    }
  }

  private static GroupBy read(String asked) {
    return Arrays.stream(GroupBy.values())
        .filter(by -> by.name().equalsIgnoreCase(asked))
        .findFirst()
        .orElseThrow(() -> Refusal.unreadable(Fault.of("groupBy", "unknown-value", asked, all())));
  }

  private static String all() {
    return Arrays.stream(GroupBy.values())
        .map(by -> by.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
