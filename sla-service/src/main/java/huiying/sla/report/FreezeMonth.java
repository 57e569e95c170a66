package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.sla.report.Pack.Correction;
import java.time.Instant;
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
    var reading = reports.read(month);
    var departments = reading.by(GroupBy.DEPARTMENT);
    return new Pack(
        month,
        reading.asOf(),
        departments.total(),
        departments.rows(),
        reading.by(GroupBy.CHANNEL).rows(),
        reading.by(GroupBy.KIND).rows(),
        reading.by(GroupBy.LIMIT).rows(),
        reading.by(GroupBy.DAY).rows(),
        Ranking.of(departments, MINIMUM_SAMPLE),
        reading.legs(),
        corrections(month, reading.asOf()));
  }

  private List<Correction> corrections(YearMonth month, Instant now) {
    return packs.all().stream()
        .filter(frozen -> frozen.month().isBefore(month))
        .flatMap(frozen -> correction(frozen, now).stream())
        .toList();
  }

  private Optional<Correction> correction(FrozenMonth frozen, Instant now) {
    var total = reports.read(frozen.month(), now).by(GroupBy.MONTH).total();
    return total.equals(frozen.total())
        ? Optional.empty()
        : Optional.of(new Correction(frozen.month(), frozen.total(), total));
  }
}
