package huiying.sla.report;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which messages, by the day of their receipt in Asia/Shanghai; what is empty does not restrict.
 *
 * @param to included
 * @param limit only messages that have a clock of it, and only those clocks
 */
public record Selection(
    LocalDate from,
    LocalDate to,
    Optional<String> department,
    Optional<Channel> channel,
    Optional<Kind> kind,
    Optional<String> limit) {
  public static Selection between(LocalDate from, LocalDate to) {
    return new Selection(
        from, to, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Selection of(YearMonth month) {
    return between(month.atDay(1), month.atEndOfMonth());
  }

  boolean has(Cell cell) {
    return department.map(name -> name.equals(cell.department())).orElse(true)
        && channel.map(one -> one == cell.channel()).orElse(true)
        && kind.map(one -> one == cell.kind()).orElse(true);
  }

  boolean has(ClockTally tally) {
    return limit.map(code -> code.equals(tally.limit())).orElse(true);
  }
}
