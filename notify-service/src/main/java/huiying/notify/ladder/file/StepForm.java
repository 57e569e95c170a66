package huiying.notify.ladder.file;

import huiying.notify.ladder.Rule;
import huiying.notify.ladder.Rung;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What happens at one step.
 *
 * @param step {@code DISPATCH}, {@code WARNING}, {@code BREACH}, or {@code OVERDUE_} and a working
 *     day from 1 to 365
 * @param repeats 0 if left out
 * @param criticism false if left out; never before the breach
 */
record StepForm(
    @Nullable String step,
    @Nullable List<@Nullable RuleForm> tell,
    @Nullable Integer repeats,
    @Nullable Boolean criticism) {
  static final String DISPATCH = "DISPATCH";
  static final String WARNING = "WARNING";
  static final String BREACH = "BREACH";
  static final String OVERDUE = "OVERDUE_";

  private static final Pattern OVERDUE_DAY = Pattern.compile("OVERDUE_([1-9][0-9]{0,8})");
  private static final int MOST_DAYS = 365;
  private static final int MOST_RULES = 20;

  /**
   * A step as it was read.
   *
   * @param day working day after the due date; 0 for the steps up to the breach
   */
  record Read(String step, int day, Rung rung) {}

  static StepForm of(String step, Rung rung) {
    return new StepForm(
        step,
        rung.rules().stream().<@Nullable RuleForm>map(RuleForm::of).toList(),
        rung.repeats(),
        rung.criticism());
  }

  Optional<Read> read(String field, Predicate<Rule> reaches, Faults faults) {
    var before = faults.count();
    var day = day(field + ".step", faults);
    var rules =
        faults.list(
            field + ".tell", tell, MOST_RULES, (at, rule) -> rule.read(at, reaches, faults));
    var times = repeats == null ? 0 : repeats;
    if (times < 0 || times > Rung.MOST_REPEATS) {
      faults.add(field + ".repeats", "out-of-range", times, 0, Rung.MOST_REPEATS);
    }
    var isCriticism = criticism != null && criticism;
    if (DISPATCH.equals(step) || WARNING.equals(step)) {
      if (isCriticism) {
        faults.add(field + ".criticism", "ladder-early-criticism");
      }
      if (times > 0) { // repeats go by working days overdue
        faults.add(field + ".repeats", "ladder-early-repeats");
      }
    }
    if (BREACH.equals(step) && tell != null && tell.isEmpty()) {
      faults.add(field + ".tell", "ladder-silent-breach");
    }
    return faults.count() > before || step == null
        ? Optional.empty()
        : Optional.of(new Read(step, day, new Rung(rules, times, isCriticism)));
  }

  private int day(String field, Faults faults) {
    if (step == null) {
      faults.add(field, "missing");
      return 0;
    }
    if (step.equals(DISPATCH) || step.equals(WARNING) || step.equals(BREACH)) {
      return 0;
    }
    var overdue = OVERDUE_DAY.matcher(step);
    if (!overdue.matches()) {
      faults.add(field, "ladder-unknown-step", Texts.shown(step), MOST_DAYS);
      return 0;
    }
    var day = Integer.parseInt(overdue.group(1));
    if (day > MOST_DAYS) {
      faults.add(field, "out-of-range", day, 1, MOST_DAYS);
    }
    return day;
  }
}
