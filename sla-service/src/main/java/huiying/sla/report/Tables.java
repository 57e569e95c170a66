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
    tables.add(places(new Text("按时办结率排名", "Ranking"), ranking.ranked()));
    tables.add(places(new Text("样本不足，不排名", "Sample too small"), ranking.unranked()));
    if (apart != null) {
      tables.add(compliance(new Text("未分办", "Undispatched"), List.of(apart)));
    }
    return tables;
  }

  public static Table of(LegsReport report) {
    return Table.of(
        new Text("经办环节", "Legs"),
        List.of(
            Of.plain("承办部门", "Department", LegsReport.Held::department),
            Of.plain("环节数", "Legs", LegsReport.Held::legs),
            Of.plain("在办", "Held now", LegsReport.Held::heldNow),
            Of.plain("占用工作日", "Working days held", LegsReport.Held::workingDaysHeld),
            Of.plain("平均工作日", "Mean working days", LegsReport.Held::meanWorkingDaysHeld),
            Of.plain("其中超期工作日", "Late days", LegsReport.Held::lateDays),
            Of.plain("退单", "Returns", LegsReport.Held::returns)),
        report.rows());
  }

  public static Table overdue(List<OverdueClock> clocks) {
    return Table.of(
        new Text("超期未办结", "Overdue"),
        List.of(
            Of.plain("来件编号", "Message", OverdueClock::messageId),
            Of.plain("标题", "Title", OverdueClock::title),
            Of.plain("承办部门", "Department", OverdueClock::department),
            Of.plain("计时", "Clock", OverdueClock::code),
            Of.plain("截止日", "Due date", OverdueClock::dueDate),
            Of.plain("超期工作日", "Working days overdue", OverdueClock::workingDaysOverdue)),
        clocks);
  }

  public static List<Table> of(Pack pack) {
    var tables = new ArrayList<Table>();
    tables.add(compliance(new Text("合计", "Total"), List.of(pack.total())));
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
    return switch (by) {
      case CHANNEL -> new Text("渠道", "Channel");
      case DEPARTMENT -> new Text("承办部门", "Department");
      case KIND -> new Text("类别", "Kind");
      case MONTH -> new Text("月份", "Month");
      case DAY -> new Text("日期", "Day");
      case LIMIT -> new Text("答复时限", "Limit");
    };
  }

  private static Table compliance(Text group, List<Compliance> rows) {
    return Table.of(
        group,
        List.of(
            Of.plain(group.zh(), group.en(), Compliance::group),
            Of.plain("收件", "Received", Compliance::received),
            Of.plain("按时", "Met", Compliance::met),
            Of.plain("逾期办结", "Late", Compliance::late),
            Of.plain("超期未办", "Overdue", Compliance::overdue),
            Of.plain("在办", "Running", Compliance::running),
            Of.plain("其中中止", "Paused", Compliance::paused),
            Of.plain("取消", "Cancelled", Compliance::cancelled),
            Of.share("按时办结率", "On-time rate", Compliance::onTimeRate),
            Of.plain("工作日中位数", "Median working days", Compliance::medianWorkingDays),
            Of.plain("九成不超过", "90% within", Compliance::p90WorkingDays),
            Of.plain("平均工作日", "Mean working days", Compliance::meanWorkingDays),
            Of.plain("超期后改类", "Reclassified late", Compliance::reclassifiedAfterBreach)),
        rows);
  }

  private static Table places(Text title, List<Ranking.Place> places) {
    return Table.of(
        title,
        List.of(
            Of.plain("名次", "Rank", Ranking.Place::rank),
            Of.plain("承办部门", "Department", Ranking.Place::department),
            Of.plain("样本", "Sample", Ranking.Place::sample),
            Of.plain("收件", "Received", Ranking.Place::received),
            Of.plain("按时", "Met", Ranking.Place::met),
            Of.plain("逾期办结", "Late", Ranking.Place::late),
            Of.plain("超期未办", "Overdue", Ranking.Place::overdue),
            Of.plain("在办", "Running", Ranking.Place::running),
            Of.share("按时办结率", "On-time rate", Ranking.Place::onTimeRate),
            Of.plain("工作日中位数", "Median working days", Ranking.Place::medianWorkingDays)),
        places);
  }

  private static Table corrections(List<Correction> corrections) {
    var rows =
        corrections.stream()
            .flatMap(one ->
                Stream.of(
                    new Version(one, "发布时 as frozen", one.then()),
                    new Version(one, "现在 now", one.now())))
            .toList();
    return Table.of(
        new Text("更正", "Corrections"),
        List.of(
            Of.plain("月份", "Month", one -> one.of.month().toString()),
            Of.plain("版本", "Version", Version::name),
            Of.plain("收件", "Received", one -> one.figures.received()),
            Of.plain("按时", "Met", one -> one.figures.met()),
            Of.plain("逾期办结", "Late", one -> one.figures.late()),
            Of.plain("超期未办", "Overdue", one -> one.figures.overdue()),
            Of.plain("在办", "Running", one -> one.figures.running()),
            Of.share("按时办结率", "On-time rate", one -> one.figures.onTimeRate())),
        rows);
  }

  private record Version(Correction of, String name, Compliance figures) {}
}
