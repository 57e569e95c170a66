package huiying.sla.limit;

import static huiying.contracts.Kind.COMMENT;
import static huiying.contracts.Kind.COMPLAINT;
import static huiying.contracts.Kind.CONSULTATION;
import static huiying.contracts.Kind.HELP;
import static huiying.contracts.Kind.REPORT;
import static huiying.contracts.Kind.SUGGESTION;

import huiying.contracts.Kind;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The limits in force, in the order in which they are tried: the first that matches wins.
 *
 * @param version each clock remembers the one it was given its limit by
 */
public record LimitCatalogue(int version, List<Limit> limits) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
  private static final String BASIS = "普府办〔2021〕21号 二（二）：答复期限不得超过5个工作日，简单问题要在1个工作日内完成答复";

  /** What the district's own document of 2021 sets for consultations, suggestions and the like. */
  public static LimitCatalogue shipped() {
    var ordinary = Set.of(CONSULTATION, SUGGESTION, COMMENT, COMPLAINT, REPORT, HELP);
    var soon = List.<Warning>of(new Warning.AtStart(), new Warning.OnDueDate(AFTERNOON));
    var usual =
        List.<Warning>of(new Warning.WorkingDaysBefore(1, MORNING), new Warning.OnDueDate(MORNING));
    return new LimitCatalogue(
        1,
        List.of(
            new Limit("simple-reply", ordinary, true, Unit.WORKING_DAYS, 1, soon, BASIS),
            new Limit("reply", ordinary, false, Unit.WORKING_DAYS, 5, usual, BASIS)));
  }

  /** Empty for a message that no limit applies to: it is shown as such, never given a guess. */
  public Optional<Limit> limitFor(Kind kind, boolean simple) {
    return limits.stream().filter(limit -> limit.appliesTo(kind, simple)).findFirst();
  }

  public Optional<Limit> named(String code) {
    return limits.stream().filter(limit -> limit.code().equals(code)).findFirst();
  }

  public int leadInWorkingDays() {
    return limits.stream().mapToInt(Limit::leadInWorkingDays).max().orElse(0);
  }
}
