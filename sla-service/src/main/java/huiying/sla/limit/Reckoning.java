package huiying.sla.limit;

import static huiying.contracts.DistrictTime.ZONE;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.OutOfCalendar;
import huiying.sla.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One count from a start to a due date: a pure function of the facts (the course), the limit and
 * the calendar. The {@link Ledger} tells the same stretches day by day.
 */
public final class Reckoning {
  private final Measure measure;
  private final Course course;
  private final Counting counting;
  private final WorkingCalendar calendar;

  /**
   * @throws OutOfCalendar if the start lies outside the calendar's span
   */
  public Reckoning(Measure measure, Course course, Counting counting, WorkingCalendar calendar) {
    requireWithin(course.start());
    this.measure = measure;
    this.course = course;
    this.counting = counting;
    this.calendar = calendar;
  }

  /**
   * @throws OutOfCalendar if the count leaves the calendar's span
   */
  public Deadline deadline() {
    var counted = counted();
    return course.floor().map(counted::notBefore).orElse(counted);
  }

  /** The deadline by the count alone, without the floor. */
  public Deadline counted() {
    var last = rolled();
    if (last.isAfter(WorkingCalendar.LAST)) {
      throw new OutOfCalendar(startDate());
    }
    var end =
        measure.unit() == Unit.HOURS ? Instant.ofEpochMilli(end()) : endOf(last, measure.due());
    return new Deadline(last, end, dependsOnHolidays() && !calendar.isKnown(startDate(), last));
  }

  /** How much of the limit, in its unit (milliseconds for hours), is left at {@code when}. */
  public long leftAt(Instant when) {
    var scale = scale();
    var mark = scale.at(when);
    var used =
        spans().stream()
            .filter(span -> span.counts() && span.from() < mark)
            .mapToLong(span -> scale.between(span.from(), Math.min(span.to(), mark)))
            .sum();
    return total() - used;
  }

  public Instant endOf(LocalDate day) {
    return endOf(day, measure.due());
  }

  private Instant endOf(LocalDate day, DueTime due) {
    return switch (due) {
      case END_OF_DAY -> DistrictTime.startOf(day.plusDays(1));
      case CLOSE_OF_BUSINESS -> day.atTime(counting.hours().close()).atZone(ZONE).toInstant();
    };
  }

  List<Span> spans() {
    return Span.of(scale(), scale().at(course.start()) + deemed(), total(), course.pauses());
  }

  Scale scale() {
    return switch (measure.unit()) {
      case WORKING_DAYS -> new WorkingDayScale(calendar);
      case CALENDAR_DAYS, MONTHS -> new DayScale();
      case HOURS -> new OfficeTimeScale(calendar, counting.hours());
    };
  }

  Measure measure() {
    return measure;
  }

  Course course() {
    return course;
  }

  WorkingCalendar calendar() {
    return calendar;
  }

  LocalDate startDate() {
    return DistrictTime.dateOf(course.start());
  }

  /** The last day by the count, before it is rolled. */
  LocalDate lastDay() {
    return measure.unit() == Unit.HOURS
        ? DistrictTime.dateOf(Instant.ofEpochMilli(end()))
        : LocalDate.ofEpochDay(end());
  }

  /** The last day by the count, on a working day if the limit says so. */
  LocalDate rolled() {
    return isRolled() ? calendar.rollForward(lastDay()) : lastDay();
  }

  private boolean isRolled() {
    return measure.rollForward() && isInPlainDays();
  }

  private boolean dependsOnHolidays() {
    return measure.rollForward() || !isInPlainDays();
  }

  private boolean isInPlainDays() {
    return measure.unit() == Unit.CALENDAR_DAYS || measure.unit() == Unit.MONTHS;
  }

  private long end() {
    return spans().getLast().to();
  }

  /** In marks of the scale; months as the days that they have from here. */
  private long total() {
    var amount = (long) measure.amount() + course.extended();
    return switch (measure.unit()) {
      case WORKING_DAYS, CALENDAR_DAYS -> amount;
      case MONTHS -> startDate().plusMonths(amount).toEpochDay() - startDate().toEpochDay();
      case HOURS -> amount * 3_600_000;
    };
  }

  /** How many days later a start on a day off is taken to lie. */
  private long deemed() {
    var isDeemed = counting.deemReceiptNextWorkingDay() && measure.unit() == Unit.WORKING_DAYS;
    return isDeemed ? calendar.rollForward(startDate()).toEpochDay() - startDate().toEpochDay() : 0;
  }

  private static void requireWithin(Instant start) {
    if (start.isBefore(DistrictTime.startOf(WorkingCalendar.FIRST))) {
      throw new OutOfCalendar(WorkingCalendar.FIRST);
    }
    if (start.isAfter(DistrictTime.startOf(WorkingCalendar.LAST))) {
      throw new OutOfCalendar(WorkingCalendar.LAST);
    }
  }
}
