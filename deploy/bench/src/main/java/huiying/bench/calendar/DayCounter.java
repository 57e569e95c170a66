package huiying.bench.calendar;

import java.time.LocalDate;

/** The two questions that are asked of every contender, in the words of the clocks. */
interface DayCounter {
  /**
   * The {@code n}-th working day after {@code start}, which is not counted itself.
   *
   * @param n one or more
   */
  LocalDate plus(LocalDate start, int n);

  /**
   * How many working days lie after {@code from} up to and with {@code to}.
   *
   * @param to not before {@code from}
   */
  int between(LocalDate from, LocalDate to);
}
