package huiying.notify.ladder.file;

import huiying.kit.web.Fault;
import huiying.notify.duty.DutyHours;
import huiying.notify.ladder.LadderDraft;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The ladders as JSON. Fields may be missing, so that each can be named.
 *
 * @param version in a change: the one that it is based on, if its author cares
 */
public record LadderFile(
    @Nullable Integer version,
    @Nullable HoursForm dutyHours,
    @Nullable List<@Nullable LadderForm> ladders) {
  private static final int MOST_LADDERS = 50;

  /** What came of reading a file. */
  public sealed interface Reading {
    record Read(LadderDraft draft) implements Reading {}

    /**
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Reading {}
  }

  public static LadderFile of(Ladders ladders) {
    return new LadderFile(
        ladders.version(),
        HoursForm.of(ladders.hours()),
        ladders.ladders().stream().<@Nullable LadderForm>map(LadderForm::of).toList());
  }

  /**
   * @param reaches whether a rule can reach anybody at all
   */
  public Reading read(Predicate<Rule> reaches) {
    var faults = new Faults();
    var hours = hours(faults);
    var read =
        faults.list(
            "ladders", ladders, MOST_LADDERS, (at, ladder) -> ladder.read(at, reaches, faults));
    if (ladders != null && ladders.size() <= MOST_LADDERS) {
      addRepeated(ladders, faults);
      addRests(ladders, faults);
    }
    return faults.count() > 0 || hours.isEmpty()
        ? new Reading.Faulty(faults.found())
        : new Reading.Read(new LadderDraft(hours.get(), read));
  }

  /**
   * For what a program wrote.
   *
   * @throws IllegalStateException if it has faults
   */
  public LadderDraft readOrFail() {
    return switch (read(_ -> true)) {
      case Reading.Read(var draft) -> draft;
      case Reading.Faulty(var faults) ->
          throw new IllegalStateException("The ladders have faults: " + faults);
    };
  }

  private Optional<DutyHours> hours(Faults faults) {
    if (dutyHours == null) {
      faults.add("dutyHours", "missing");
      return Optional.empty();
    }
    return dutyHours.read("dutyHours", faults);
  }

  private static void addRepeated(List<@Nullable LadderForm> ladders, Faults faults) {
    var families = new HashSet<String>();
    var limits = new HashSet<String>();
    for (var i = 0; i < ladders.size(); i++) {
      var ladder = ladders.get(i);
      if (ladder == null) {
        continue;
      }
      var field = "ladders[%d]".formatted(i);
      if (ladder.family() != null && !families.add(ladder.family())) {
        faults.add(field + ".family", "ladder-family-twice", Texts.shown(ladder.family()));
      }
      var codes = ladder.limits() == null ? List.<@Nullable String>of() : ladder.limits();
      for (var n = 0; n < codes.size(); n++) {
        var code = codes.get(n);
        if (code != null && !limits.add(code)) {
          faults.add("%s.limits[%d]".formatted(field, n), "ladder-limit-twice", Texts.shown(code));
        }
      }
    }
  }

  private static void addRests(List<@Nullable LadderForm> ladders, Faults faults) {
    var rests =
        ladders.stream()
            .filter(one -> one != null && one.limits() != null && one.limits().isEmpty())
            .count();
    if (rests != 1) {
      faults.add("ladders", "ladder-no-rest", rests);
    }
  }
}
