package huiying.sla.clock;

import static huiying.contracts.DistrictTime.ZONE;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.limit.Alarms;
import huiying.sla.limit.LimitCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What follows for a running clock from the passing of time alone: warnings before it is due, the
 * breach when it is, and a reminder on each working day after. Nothing of it is stored.
 */
public final class AlarmPlan {
  /** For a clock whose limit is no longer in the catalogue. */
  private static final Alarms USUAL = new Alarms(List.of(), LocalTime.of(9, 0));

  private final WorkingCalendar calendar;
  private final LimitCatalogue limits;

  AlarmPlan(WorkingCalendar calendar, LimitCatalogue limits) {
    this.calendar = calendar;
    this.limits = limits;
  }

  /**
   * The last due date of clocks that may have an alarm by {@code until}: what must be read to know
   * them all.
   */
  public LocalDate lastDueDate(Instant until) {
    var date = DistrictTime.dateOf(until);
    var lead = limits.leadInWorkingDays();
    return lead == 0 ? date : calendar.plus(date, lead);
  }

  /**
   * Every alarm after {@code after} up to and with {@code through}, in order. For short spans: a
   * clock that is long overdue has one for each working day.
   */
  public List<Alarm> between(Watched one, Position after, Position through) {
    return Stream.of(warnings(one), Stream.of(breach(one)), reminders(one, after, through))
        .flatMap(alarm -> alarm)
        .filter(alarm -> Position.of(alarm).isAfter(after) && isUpTo(alarm, through))
        .sorted(Comparator.comparing(Position::of))
        .toList();
  }

  /**
   * What is still worth telling of a span that went by in silence: the breach with its true time
   * and the highest step reached, not each reminder that was missed.
   */
  public List<Alarm> missed(Watched one, Position after, Position through) {
    return worthTelling(
        upTo(one, through).stream().filter(it -> Position.of(it).isAfter(after)).toList());
  }

  /** Warnings, breach and the last of the reminders up to and with {@code through}. */
  List<Alarm> upTo(Watched one, Position through) {
    return Stream.of(warnings(one), Stream.of(breach(one)), lastReminder(one, through).stream())
        .flatMap(alarm -> alarm)
        .filter(alarm -> isUpTo(alarm, through))
        .toList();
  }

  /** The breach and reminders if there are any, else the last warning. */
  static List<Alarm> worthTelling(List<Alarm> alarms) {
    var late = alarms.stream().filter(alarm -> !(alarm instanceof Warned)).toList();
    return late.isEmpty()
        ? alarms.stream().max(Comparator.comparing(Position::of)).stream().toList()
        : late;
  }

  private static boolean isUpTo(Alarm alarm, Position through) {
    return !Position.of(alarm).isAfter(through);
  }

  /** Of several at the same instant the last one stands for all. */
  private Stream<Alarm> warnings(Watched one) {
    var due = one.due();
    var start = one.clock().startedAt();
    var byTime = new TreeMap<Instant, Alarm>();
    var plan = alarmsOf(one).warnings();
    for (var i = 0; i < plan.size(); i++) {
      var number = i + 1;
      plan.get(i)
          .at(one.moment(), calendar)
          .filter(at -> !at.isBefore(start) && at.isBefore(due.dueAt()))
          .ifPresent(at -> byTime.put(at, warning(one, at, number)));
    }
    return byTime.values().stream();
  }

  private static Alarm warning(Watched one, Instant at, int number) {
    var due = one.due();
    return new Warned(
        one.id().value(),
        one.clock().code(),
        one.revision(),
        due.dueDate(),
        due.dueAt(),
        at,
        number);
  }

  private static Alarm breach(Watched one) {
    var due = one.due();
    return new Breached(
        one.id().value(),
        one.clock().code(),
        one.revision(),
        due.dueDate(),
        due.dueAt(),
        due.dueAt());
  }

  private Stream<Alarm> reminders(Watched one, Position after, Position through) {
    var from = later(one.due().dueDate(), DistrictTime.dateOf(after.at()).minusDays(1));
    var last = DistrictTime.dateOf(through.at());
    return Stream.iterate(
            calendar.plus(from, 1), day -> !day.isAfter(last), day -> calendar.plus(day, 1))
        .map(day -> reminder(one, day));
  }

  private Optional<Alarm> lastReminder(Watched one, Position through) {
    var today = DistrictTime.dateOf(through.at());
    var day = calendar.isWorkingDay(today) ? today : calendar.minus(today, 1);
    if (Position.of(reminder(one, day)).isAfter(through)) {
      day = calendar.minus(day, 1);
    }
    return day.isAfter(one.due().dueDate()) ? Optional.of(reminder(one, day)) : Optional.empty();
  }

  private Alarm reminder(Watched one, LocalDate day) {
    var due = one.due();
    return new OverdueDay(
        one.id().value(),
        one.clock().code(),
        one.revision(),
        due.dueDate(),
        due.dueAt(),
        day.atTime(alarmsOf(one).remindAt()).atZone(ZONE).toInstant(),
        calendar.between(due.dueDate(), day));
  }

  private Alarms alarmsOf(Watched one) {
    return limits.named(one.clock().limit()).map(limit -> limit.alarms()).orElse(USUAL);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
