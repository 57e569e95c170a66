package huiying.sla.report.web;

import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.sla.report.Compliance;
import huiying.sla.report.Reports;
import huiying.sla.report.Selection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers how many were answered in time, in short. */
@RestController
class ComplianceController {
  private final Reports reports;

  ComplianceController(Reports reports) {
    this.reports = reports;
  }

  /** By receipt date in Asia/Shanghai, both ends included. */
  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @GetMapping("/api/v1/compliance")
  ResponseEntity<List<InShort>> compliance(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "channel") String groupBy,
      Caller caller) {
    Dates.require(from, to);
    var selection = Selection.between(from, to).within(caller.reach());
    var report = reports.compliance(selection, Groups.read(groupBy));
    return Answer.json(report.rows().stream().map(InShort::of).toList(), report.complete());
  }

  record InShort(
      @Nullable String group,
      long received,
      long met,
      long late,
      long overdue,
      long running,
      @Nullable Double onTimeRate) {
    static InShort of(Compliance row) {
      return new InShort(
          row.group(),
          row.received(),
          row.met(),
          row.late(),
          row.overdue(),
          row.running(),
          row.onTimeRate());
    }
  }
}
