package huiying.sla.report;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.access.DepartmentNames;
import huiying.kit.access.Reach;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which messages, by the day of their receipt in Asia/Shanghai; what is empty does not restrict.
 *
 * @param to included
 * @param limit only messages that have a clock of it, and only those clocks
 * @param reach what is outside is left out
 */
public record Selection(
    LocalDate from,
    LocalDate to,
    Optional<String> department,
    Optional<Channel> channel,
    Optional<Kind> kind,
    Optional<String> limit,
    Reach reach) {
  public static Selection between(LocalDate from, LocalDate to) {
    return new Selection(
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Reach.EVERYTHING);
  }

  public Selection within(Reach part) {
    return new Selection(from, to, department, channel, kind, limit, part);
  }

  public static Selection of(YearMonth month) {
    return between(month.atDay(1), month.atEndOfMonth());
  }

  boolean has(Cell cell) {
    return department.map(name -> isSame(name, cell.department())).orElse(true)
        && channel.map(one -> one == cell.channel()).orElse(true)
        && kind.map(one -> one == cell.kind()).orElse(true)
        && cell.isIn(reach);
  }

  private static boolean isSame(String name, @Nullable String other) {
    return other != null && DepartmentNames.areSame(name, other);
  }

  boolean has(ClockTally tally) {
    return limit.map(code -> code.equals(tally.limit())).orElse(true);
  }
}
