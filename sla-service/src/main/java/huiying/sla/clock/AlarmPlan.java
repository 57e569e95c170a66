package huiying.sla.clock;

import huiying.contracts.ClockEvent.Alarm;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.DistrictTime;
import huiying.contracts.MessageId;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.limit.LimitCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows for a running clock from the passing of time alone: warnings before it is due, the
 * breach when it is, and a reminder at 09:00 of each working day after. Nothing of it is stored.
 */
public final class AlarmPlan {
  private static final LocalTime REMINDER = LocalTime.of(9, 0);

  private final WorkingCalendar calendar;
  private final LimitCatalogue limits;

  public AlarmPlan(WorkingCalendar calendar, LimitCatalogue limits) {
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
  public List<Alarm> between(
      MessageId id, long revision, Clock clock, Position after, Position through) {
    var alarms =
        Stream.of(
                warnings(id, revision, clock),
                Stream.of(breach(id, revision, clock)),
                reminders(id, revision, clock, after, through))
            .flatMap(alarm -> alarm);
    return within(alarms, after, through).sorted(Comparator.comparing(Position::of)).toList();
  }

  /**
   * What is still worth telling of a span that went by in silence: the breach with its true time
   * and the highest step reached, not each reminder that was missed.
   */
  public List<Alarm> missed(
      MessageId id, long revision, Clock clock, Position after, Position through) {
    var told = new ArrayList<Alarm>();
    within(Stream.of(breach(id, revision, clock)), after, through).forEach(told::add);
    within(lastReminder(id, revision, clock, through).stream(), after, through).forEach(told::add);
    if (told.isEmpty()) {
      within(warnings(id, revision, clock), after, through)
          .max(Comparator.comparing(Position::of))
          .ifPresent(told::add);
    }
    return told;
  }

  private static <A extends Alarm> Stream<A> within(
      Stream<A> alarms, Position after, Position through) {
    return alarms.filter(
        alarm -> Position.of(alarm).isAfter(after) && !Position.of(alarm).isAfter(through));
  }

  private Stream<Alarm> warnings(MessageId id, long revision, Clock clock) {
    var plan = limits.named(clock.code()).map(limit -> limit.warnings()).orElse(List.of());
    var due = clock.deadline();
    var warned = Stream.<Alarm>builder();
    for (var i = 0; i < plan.size(); i++) {
      var at = plan.get(i).at(clock.startedAt(), due.dueDate(), calendar);
      if (!at.isBefore(clock.startedAt()) && at.isBefore(due.dueAt())) {
        warned.add(
            new Warned(id.value(), clock.code(), revision, due.dueDate(), due.dueAt(), at, i + 1));
      }
    }
    return warned.build();
  }

  private static Alarm breach(MessageId id, long revision, Clock clock) {
    var due = clock.deadline();
    return new Breached(
        id.value(), clock.code(), revision, due.dueDate(), due.dueAt(), due.dueAt());
  }

  private Stream<Alarm> reminders(
      MessageId id, long revision, Clock clock, Position after, Position through) {
    var due = clock.deadline().dueDate();
    var from = later(due, DistrictTime.dateOf(after.at()).minusDays(1));
    var last = DistrictTime.dateOf(through.at());
    return Stream.iterate(
            calendar.plus(from, 1), day -> !day.isAfter(last), day -> calendar.plus(day, 1))
        .map(day -> reminder(id, revision, clock, day));
  }

  private Optional<Alarm> lastReminder(MessageId id, long revision, Clock clock, Position through) {
    var today = DistrictTime.dateOf(through.at());
    var day = calendar.isWorkingDay(today) ? today : calendar.minus(today, 1);
    if (Position.of(reminder(id, revision, clock, day)).isAfter(through)) {
      day = calendar.minus(day, 1);
    }
    return day.isAfter(clock.deadline().dueDate())
        ? Optional.of(reminder(id, revision, clock, day))
        : Optional.empty();
  }

  private Alarm reminder(MessageId id, long revision, Clock clock, LocalDate day) {
    var due = clock.deadline();
    return new OverdueDay(
        id.value(),
        clock.code(),
        revision,
        due.dueDate(),
        due.dueAt(),
        day.atTime(REMINDER).atZone(DistrictTime.ZONE).toInstant(),
        calendar.between(due.dueDate(), day));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
