package huiying.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Departments in the order of their on-time rate. One with few messages is not ranked: a single
 * reply in time would make it the best of all.
 *
 * @param minimum clocks met, late or overdue that a department must have to be ranked
 * @param undispatched what no department has; null if there is no such
 */
public record Ranking(
    LocalDate from,
    LocalDate to,
    Instant asOf,
    boolean complete,
    int minimum,
    List<Place> ranked,
    List<Place> unranked,
    @Nullable Compliance undispatched) {
  private static final Comparator<Compliance> BEST_FIRST =
      Comparator.comparingDouble(Ranking::rate)
          .reversed()
          .thenComparing(Comparator.comparingLong(Compliance::closed).reversed())
          .thenComparing(Ranking::name);

  /**
   * @param rank shared by equal rates; null if not ranked
   * @param sample clocks met, late or overdue
   */
  public record Place(
      @Nullable Integer rank,
      String department,
      long sample,
      long received,
      long met,
      long late,
      long overdue,
      long running,
      @Nullable Double onTimeRate,
      @Nullable Integer medianWorkingDays) {
    static Place of(Compliance one, @Nullable Integer rank) {
      return new Place(
          rank,
          name(one),
          one.decided(),
          one.received(),
          one.met(),
          one.late(),
          one.overdue(),
          one.running(),
          one.onTimeRate(),
          one.medianWorkingDays());
    }
  }

  static Ranking of(ComplianceReport byDepartment, int minimum) {
    var all = byDepartment.rows().stream().filter(one -> one.group() != null).toList();
    var enough = all.stream().filter(one -> one.decided() >= Math.max(1, minimum));
    var few = all.stream().filter(one -> one.decided() < Math.max(1, minimum));
    return new Ranking(
        byDepartment.from(),
        byDepartment.to(),
        byDepartment.asOf(),
        byDepartment.complete(),
        minimum,
        ranked(enough.sorted(BEST_FIRST).toList()),
        few.sorted(BEST_FIRST).map(one -> Place.of(one, null)).toList(),
        byDepartment.rows().stream().filter(one -> one.group() == null).findFirst().orElse(null));
  }

  private static List<Place> ranked(List<Compliance> bestFirst) {
    var places = new ArrayList<Place>();
    var rank = 0;
    for (var one : bestFirst) {
      var isEqual = !places.isEmpty() && rate(one) == rate(bestFirst.get(places.size() - 1));
      rank = isEqual ? rank : places.size() + 1;
      places.add(Place.of(one, rank));
    }
    return places;
  }

  private static double rate(Compliance one) {
    return Optional.ofNullable(one.onTimeRate()).orElse(-1.0);
  }

  private static String name(Compliance one) {
    return Optional.ofNullable(one.group()).orElse("");
  }
}
