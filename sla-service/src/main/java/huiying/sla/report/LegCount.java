package huiying.sla.report;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.clock.Leg;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the legs of one department, those of confidential reports by whom they are about. */
final class LegCount {
  private final Map<LocalDate, Integer> openSince = new TreeMap<>();
  private final Map<LocalDate, Integer> lateSince = new TreeMap<>();
  private int closed;
  private int workingDays;
  private int lateDays;
  private int returns;

  /**
   * @param due the last day on which the message's reply is in time; empty if nothing is due
   * @param calendar by which the days of a leg that is over are counted
   */
  void add(Leg leg, Optional<LocalDate> due, WorkingCalendar calendar) {
    var from = DistrictTime.dateOf(leg.from());
    var lateFrom = due.map(last -> last.isAfter(from) ? last : from);
    var to = leg.to();
    if (to == null) {
      openSince.merge(from, 1, Integer::sum);
      lateFrom.ifPresent(day -> lateSince.merge(day, 1, Integer::sum));
    } else {
      closed++;
      workingDays += calendar.between(from, DistrictTime.dateOf(to));
      lateDays += lateFrom.map(day -> calendar.between(day, DistrictTime.dateOf(to))).orElse(0);
      returns += leg.returned() ? 1 : 0;
    }
  }

  LegTally tally(Of of) {
    return new LegTally(
        of.department, of.accused, closed, workingDays, lateDays, returns, openSince, lateSince);
  }

  /**
   * Whose legs.
   *
   * @param department null for the dispatch desk
   * @param accused that the messages are about in confidence; null for none
   */
  record Of(@Nullable String department, @Nullable String accused) implements Comparable<Of> {
    private static final Comparator<Of> ORDER =
        Comparator.comparing(Of::department, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Of::accused, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Of other) {
      return ORDER.compare(this, other);
    }
  }
}
