package huiying.sla.limit;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.OutOfCalendar;
import huiying.sla.limit.LedgerDay.Why;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells a {@link Reckoning} day by day, from the start to the due date: the same stretches, so what
 * the days add up to is the limit, and the last of them is the due date.
 */
public final class Ledger {
  private final Reckoning reckoning;
  private final List<LedgerDay> days = new ArrayList<>();
  private long total;

  private Ledger(Reckoning reckoning) {
    this.reckoning = reckoning;
  }

  /**
   * @return as many days as lie between start and due date, which may be thousands
   * @throws OutOfCalendar if the count leaves the calendar's span
   */
  public static List<LedgerDay> of(Reckoning reckoning) {
    var ledger = new Ledger(reckoning);
    if (reckoning.measure().unit() == Unit.HOURS) {
      ledger.addHours();
    } else {
      ledger.addDays();
    }
    ledger.addFloor();
    return List.copyOf(ledger.days);
  }

  private void addDays() {
    var spans = reckoning.spans();
    var start = reckoning.startDate();
    add(start, new Why.StartDay(), 0);
    datesAfter(start, LocalDate.ofEpochDay(spans.getFirst().from()))
        .forEach(date -> add(date, new Why.Deemed(), 0));
    for (var span : spans) {
      datesAfter(LocalDate.ofEpochDay(span.from()), LocalDate.ofEpochDay(span.to()))
          .forEach(date -> add(date, span));
    }
    datesAfter(reckoning.lastDay(), reckoning.rolled()).forEach(this::addRolled);
  }

  private void add(LocalDate date, Span span) {
    var day = reckoning.calendar().reasonOf(date);
    var counts = reckoning.scale().between(date.toEpochDay() - 1, date.toEpochDay());
    if (!span.counts()) {
      add(date, new Why.Suspended(), 0);
    } else if (counts > 0) {
      add(date, new Why.Counted(day), counts);
    } else {
      add(date, new Why.Off(day), 0);
    }
  }

  private void addRolled(LocalDate date) {
    add(date, new Why.Rolled(reckoning.calendar().reasonOf(date)), 0);
  }

  private void addHours() {
    datesAfter(reckoning.startDate().minusDays(1), reckoning.lastDay()).forEach(this::addHours);
  }

  private void addHours(LocalDate date) {
    var day = reckoning.calendar().reasonOf(date);
    var counted = millis(date, true);
    if (counted > 0) {
      add(date, new Why.Counted(day), counted);
    } else if (millis(date, false) > 0) {
      add(date, new Why.Suspended(), 0);
    } else {
      add(date, date.equals(reckoning.startDate()) ? new Why.StartDay() : new Why.Off(day), 0);
    }
  }

  /** Open time of a day that lies in stretches that count, or in those that do not. */
  private long millis(LocalDate date, boolean counts) {
    var from = millisOf(DistrictTime.startOf(date));
    var to = millisOf(DistrictTime.startOf(date.plusDays(1)));
    return reckoning.spans().stream()
        .filter(span -> span.counts() == counts)
        .mapToLong(
            span -> reckoning.scale().between(Math.max(from, span.from()), Math.min(to, span.to())))
        .sum();
  }

  private void addFloor() {
    var floor = reckoning.course().floor();
    if (floor.isPresent()) {
      datesAfter(days.getLast().date(), floor.get().dueDate())
          .forEach(date -> add(date, new Why.Granted(floor.get().cause()), 0));
    }
  }

  private void add(LocalDate date, Why why, long counted) {
    total += counted;
    days.add(new LedgerDay(date, why, counted, total));
  }

  private static List<LocalDate> datesAfter(LocalDate from, LocalDate to) {
    return to.isAfter(from) ? from.plusDays(1).datesUntil(to.plusDays(1)).toList() : List.of();
  }

  private static long millisOf(Instant instant) {
    return instant.toEpochMilli();
  }
}
