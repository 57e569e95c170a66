package huiying.bench.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.HolidayHandlerType;
import net.objectlab.kit.datecalc.jdk8.Jdk8WorkingWeek;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;

/**
 * ObjectLab Kit. A weekend day is never a working day to it, so it gets a week of seven working
 * days and every day off as a holiday. A calculator remembers its date: not for several threads.
 */
final class ObjectLab implements DayCounter {
  private static final String NAME = "shipped";

  private final LocalDateCalculator calculator;

  ObjectLab(ShippedDays days) {
    var factory = new LocalDateKitCalculatorsFactory();
    factory.registerHolidays(NAME, new DefaultHolidayCalendar<>(days.off()));
    this.calculator = factory.getDateCalculator(NAME, HolidayHandlerType.FORWARD);
    calculator.setWorkingWeek(
        Jdk8WorkingWeek.DEFAULT
            .withWorkingDayFromDateTimeConstant(true, DayOfWeek.SATURDAY)
            .withWorkingDayFromDateTimeConstant(true, DayOfWeek.SUNDAY));
  }

  // without force, a start on a day off would first move to the next working day
  @Override
  public LocalDate plus(LocalDate start, int n) {
    calculator.forceCurrentDateNoAdjustment(start);
    return calculator.moveByBusinessDays(n).getCurrentBusinessDate();
  }

  // ObjectLab counts with the first day and without the last
  @Override
  public int between(LocalDate from, LocalDate to) {
    return calculator.getNumberOfBusinessDaysBetween(from.plusDays(1), to.plusDays(1));
  }
}
