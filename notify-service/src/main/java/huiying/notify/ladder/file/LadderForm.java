package huiying.notify.ladder.file;

import static huiying.notify.ladder.file.StepForm.BREACH;
import static huiying.notify.ladder.file.StepForm.DISPATCH;
import static huiying.notify.ladder.file.StepForm.OVERDUE;
import static huiying.notify.ladder.file.StepForm.WARNING;

import huiying.notify.ladder.Ladder;
import huiying.notify.ladder.Rule;
import huiying.notify.ladder.Rung;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A ladder; steps that are left out tell nobody.
 *
 * @param limits empty for all that no other ladder is for
 */
record LadderForm(
    @Nullable String family,
    @Nullable List<@Nullable String> limits,
    @Nullable List<@Nullable StepForm> steps) {
  private static final int MOST_STEPS = 50;
  private static final int MOST_LIMITS = 100;

  static LadderForm of(Ladder ladder) {
    var steps = new ArrayList<@Nullable StepForm>();
    add(DISPATCH, ladder.dispatch(), steps);
    add(WARNING, ladder.warning(), steps);
    add(BREACH, ladder.breach(), steps);
    ladder.overdue().forEach((day, rung) -> steps.add(StepForm.of(OVERDUE + day, rung)));
    return new LadderForm(
        ladder.family(),
        ladder.limits().stream().sorted().<@Nullable String>map(one -> one).toList(),
        steps);
  }

  private static void add(String step, Rung rung, List<@Nullable StepForm> to) {
    if (!rung.equals(Rung.silent())) {
      to.add(StepForm.of(step, rung));
    }
  }

  /**
   * @param reaches whether a rule can reach anybody at all
   */
  Optional<Ladder> read(String field, Predicate<Rule> reaches, Faults faults) {
    var before = faults.count();
    var name = Texts.code(field + ".family", family, faults);
    var codes =
        faults.list(
            field + ".limits", limits, MOST_LIMITS, (at, code) -> Texts.code(at, code, faults));
    var read =
        faults.list(
            field + ".steps", steps, MOST_STEPS, (at, step) -> step.read(at, reaches, faults));
    addRepeatedSteps(field + ".steps", faults);
    return faults.count() > before || name.isEmpty()
        ? Optional.empty()
        : Optional.of(ladder(name.get(), Set.copyOf(codes), read));
  }

  private void addRepeatedSteps(String field, Faults faults) {
    var seen = new HashSet<String>();
    var given = steps == null ? List.<@Nullable StepForm>of() : steps;
    for (var i = 0; i < Math.min(given.size(), MOST_STEPS); i++) {
      var step = given.get(i);
      if (step != null && step.step() != null && !seen.add(step.step())) {
        faults.add(
            "%s[%d].step".formatted(field, i), "ladder-step-twice", Texts.shown(step.step()));
      }
    }
    if (!seen.contains(BREACH)) {
      faults.add(field, "ladder-no-breach");
    }
  }

  private static Ladder ladder(String family, Set<String> limits, List<StepForm.Read> steps) {
    var upToBreach = new HashMap<String, Rung>();
    var overdue = new TreeMap<Integer, Rung>();
    for (var step : steps) {
      if (step.day() == 0) {
        upToBreach.put(step.step(), step.rung());
      } else {
        overdue.put(step.day(), step.rung());
      }
    }
    return new Ladder(
        family,
        limits,
        upToBreach.getOrDefault(DISPATCH, Rung.silent()),
        upToBreach.getOrDefault(WARNING, Rung.silent()),
        upToBreach.getOrDefault(BREACH, Rung.silent()),
        overdue);
  }
}
