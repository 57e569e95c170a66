package huiying.sla.report;

import huiying.sla.limit.Text;
import huiying.sla.report.Pack.Correction;
import huiying.sla.report.Table.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every report as a table. */
public final class Tables {
  private Tables() {}

  public static Table of(ComplianceReport report) {
    return compliance(nameOf(report.groupBy()), report.rows());
  }

  public static List<Table> of(Ranking ranking) {
    var apart = ranking.undispatched();
    var tables = new ArrayList<Table>();
    tables.add(places(ReportTexts.of("title.ranking"), ranking.ranked()));
    tables.add(places(ReportTexts.of("title.sampleTooSmall"), ranking.unranked()));
    if (apart != null) {
      tables.add(compliance(ReportTexts.of("title.undispatched"), List.of(apart)));
    }
    return tables;
  }

  public static Table of(LegsReport report) {
    return Table.of(
        ReportTexts.of("title.legs"),
        List.of(
            Of.plain("column.department", LegsReport.Held::department),
            Of.plain("column.legs", LegsReport.Held::legs),
            Of.plain("column.heldNow", LegsReport.Held::heldNow),
            Of.plain("column.workingDaysHeld", LegsReport.Held::workingDaysHeld),
            Of.plain("column.meanWorkingDays", LegsReport.Held::meanWorkingDaysHeld),
            Of.plain("column.lateDays", LegsReport.Held::lateDays),
            Of.plain("column.returns", LegsReport.Held::returns)),
        report.rows());
  }

  public static Table overdue(List<OverdueClock> clocks) {
    return Table.of(
        ReportTexts.of("title.overdue"),
        List.of(
            Of.plain("column.message", OverdueClock::messageId),
            Of.plain("column.title", OverdueClock::title),
            Of.plain("column.department", OverdueClock::department),
            Of.plain("column.clock", OverdueClock::code),
            Of.plain("column.dueDate", OverdueClock::dueDate),
            Of.plain("column.workingDaysOverdue", OverdueClock::workingDaysOverdue)),
        clocks);
  }

  public static List<Table> of(Pack pack) {
    var tables = new ArrayList<Table>();
    tables.add(compliance(ReportTexts.of("title.total"), List.of(pack.total())));
    tables.add(compliance(nameOf(GroupBy.DEPARTMENT), pack.byDepartment()));
    tables.add(compliance(nameOf(GroupBy.CHANNEL), pack.byChannel()));
    tables.add(compliance(nameOf(GroupBy.KIND), pack.byKind()));
    tables.add(compliance(nameOf(GroupBy.LIMIT), pack.byLimit()));
    tables.add(compliance(nameOf(GroupBy.DAY), pack.byDay()));
    tables.addAll(of(pack.ranking()));
    tables.add(of(pack.legs()));
    tables.add(corrections(pack.corrections()));
    return tables;
  }

  private static Text nameOf(GroupBy by) {
    return ReportTexts.of("group." + by.name());
  }

  private static Table compliance(Text group, List<Compliance> rows) {
    return Table.of(
        group,
        List.of(
            Of.plain(group, Compliance::group),
            Of.plain("column.received", Compliance::received),
            Of.plain("column.met", Compliance::met),
            Of.plain("column.late", Compliance::late),
            Of.plain("column.overdue", Compliance::overdue),
            Of.plain("column.running", Compliance::running),
            Of.plain("column.paused", Compliance::paused),
            Of.plain("column.cancelled", Compliance::cancelled),
            Of.share("column.onTimeRate", Compliance::onTimeRate),
            Of.plain("column.medianWorkingDays", Compliance::medianWorkingDays),
            Of.plain("column.p90WorkingDays", Compliance::p90WorkingDays),
            Of.plain("column.meanWorkingDays", Compliance::meanWorkingDays),
            Of.plain("column.reclassifiedLate", Compliance::reclassifiedAfterBreach)),
        rows);
  }

  private static Table places(Text title, List<Ranking.Place> places) {
    return Table.of(
        title,
        List.of(
            Of.plain("column.rank", Ranking.Place::rank),
            Of.plain("column.department", Ranking.Place::department),
            Of.plain("column.sample", Ranking.Place::sample),
            Of.plain("column.received", Ranking.Place::received),
            Of.plain("column.met", Ranking.Place::met),
            Of.plain("column.late", Ranking.Place::late),
            Of.plain("column.overdue", Ranking.Place::overdue),
            Of.plain("column.running", Ranking.Place::running),
            Of.share("column.onTimeRate", Ranking.Place::onTimeRate),
            Of.plain("column.medianWorkingDays", Ranking.Place::medianWorkingDays)),
        places);
  }

  private static Table corrections(List<Correction> corrections) {
    var rows =
        corrections.stream()
            .flatMap(one ->
                Stream.of(
                    new Version(one, ReportTexts.of("version.then"), one.then()),
                    new Version(one, ReportTexts.of("version.now"), one.now())))
            .toList();
    return Table.of(
        ReportTexts.of("title.corrections"),
        List.of(
            Of.plain("column.month", one -> one.of.month().toString()),
            Of.plain("column.version", Version::name),
            Of.plain("column.received", one -> one.figures.received()),
            Of.plain("column.met", one -> one.figures.met()),
            Of.plain("column.late", one -> one.figures.late()),
            Of.plain("column.overdue", one -> one.figures.overdue()),
            Of.plain("column.running", one -> one.figures.running()),
            Of.share("column.onTimeRate", one -> one.figures.onTimeRate())),
        rows);
  }

  private record Version(Correction of, Text name, Compliance figures) {}
}
