package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.sla.report.Pack.Correction;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Makes a month's pack, once; what is corrected later shows in the packs of later months. */
public final class FreezeMonth {
  private static final int MINIMUM_SAMPLE = 10;

  private final Reports reports;
  private final Packs packs;
  private final PackFiles files;
  private final InstantSource time;

  public FreezeMonth(Reports reports, Packs packs, PackFiles files, InstantSource time) {
    this.reports = reports;
    this.packs = packs;
    this.files = files;
    this.time = time;
  }

  /** Whether the month is over in Asia/Shanghai. */
  public boolean isOver(YearMonth month) {
    return DistrictTime.dateOf(time.instant()).isAfter(month.atEndOfMonth());
  }

  /**
   * Does nothing if it was frozen before, by whichever instance.
   *
   * @return whether it was not
   */
  public boolean freeze(YearMonth month) {
    if (packs.find(month).isPresent()) {
      return false;
    }
    var pack = pack(month);
    return packs.add(pack, files.write(pack));
  }

  private Pack pack(YearMonth month) {
    var departments = by(GroupBy.DEPARTMENT, month);
    return new Pack(
        month,
        departments.asOf(),
        departments.total(),
        departments.rows(),
        by(GroupBy.CHANNEL, month).rows(),
        by(GroupBy.KIND, month).rows(),
        by(GroupBy.LIMIT, month).rows(),
        by(GroupBy.DAY, month).rows(),
        Ranking.of(departments, MINIMUM_SAMPLE),
        reports.legs(month.atDay(1), month.atEndOfMonth()),
        corrections(month));
  }

  private ComplianceReport by(GroupBy group, YearMonth month) {
    return reports.compliance(Selection.of(month), group);
  }

  private List<Correction> corrections(YearMonth month) {
    return packs.all().stream()
        .filter(frozen -> frozen.month().isBefore(month))
        .flatMap(frozen -> correction(frozen).stream())
        .toList();
  }

  private Optional<Correction> correction(FrozenMonth frozen) {
    var now = by(GroupBy.MONTH, frozen.month()).total();
    return now.equals(frozen.total())
        ? Optional.empty()
        : Optional.of(new Correction(frozen.month(), frozen.total(), now));
  }
}
