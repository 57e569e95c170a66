package huiying.sla.report.web;

import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.report.Reports;
import huiying.sla.report.Selection;
import huiying.sla.report.Table;
import huiying.sla.report.Tables;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Reports over a time: by receipt date in Asia/Shanghai, both ends included. */
@RestController
class ReportController {
  private static final int HIGHEST_MINIMUM = 1_000_000;

  private final Reports reports;

  ReportController(Reports reports) {
    this.reports = reports;
  }

  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @GetMapping("/api/v1/reports/compliance")
  ResponseEntity<?> compliance(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "month") String groupBy,
      @RequestParam Optional<String> department,
      @RequestParam Optional<Channel> channel,
      @RequestParam Optional<Kind> kind,
      @RequestParam Optional<String> limit,
      Caller caller,
      WebRequest request) {
    Dates.requireShort(from, to);
    var by = Groups.read(groupBy);
    var reach = caller.reach();
    OwnDepartments.require(reach, department);
    var selection = new Selection(from, to, department, channel, kind, limit, reach);
    var report = reports.compliance(selection, by);
    var name = "compliance-by-%s-%s-%s".formatted(by.name().toLowerCase(Locale.ROOT), from, to);
    return Answer.of(request, report, report.complete(), name, Tables.of(report));
  }

  /**
   * @param minimum the sample from which a department is ranked
   */
  @OpenTo(SUPERVISOR)
  @GetMapping("/api/v1/reports/ranking")
  ResponseEntity<?> ranking(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "10") int minimum,
      WebRequest request) {
    Dates.requireShort(from, to);
    if (minimum < 1 || minimum > HIGHEST_MINIMUM) {
      throw Refusal.unreadable(Fault.of("minimum", "out-of-range", minimum, 1, HIGHEST_MINIMUM));
    }
    var report = reports.ranking(from, to, minimum);
    var tables = Tables.of(report).toArray(Table[]::new);
    var name = "ranking-%s-%s".formatted(from, to);
    return Answer.of(request, report, report.complete(), name, tables);
  }

  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @GetMapping("/api/v1/reports/legs")
  ResponseEntity<?> legs(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Caller caller,
      WebRequest request) {
    Dates.requireShort(from, to);
    var report = reports.legs(from, to, caller.reach());
    var name = "legs-%s-%s".formatted(from, to);
    return Answer.of(request, report, report.complete(), name, Tables.of(report));
  }
}
