package huiying.bench.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Two dates in the shipped years, {@code to} not before {@code from}. */
record Span(LocalDate from, LocalDate to) {
  /** The most working days that are counted; that many after the latest start is still 2026. */
  static final int LONGEST = 250;

  private static final LocalDate LATEST_START = LocalDate.of(2025, 12, 1);

  /** Any two days, working or not, up to a year apart. */
  static Span random(Random random) {
    var from = randomStart(random);
    return new Span(from, from.plusDays(random.nextInt(366)));
  }

  /** From any day to the {@code n}-th working day after it. */
  static Span random(Random random, DayCounter counter, int n) {
    var from = randomStart(random);
    return new Span(from, counter.plus(from, n));
  }

  private static LocalDate randomStart(Random random) {
    var days = ChronoUnit.DAYS.between(ShippedDays.FIRST, LATEST_START) + 1;
    return ShippedDays.FIRST.plusDays(random.nextLong(days));
  }
}
