package huiying.sla.limit.file;

import static huiying.sla.limit.file.Lists.item;

import huiying.kit.web.Fault;
import huiying.sla.limit.Counting;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.LimitDraft;
import huiying.sla.limit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as text, in YAML or JSON. Fields may be missing, so that each can be named.
 *
 * @param version in a change: the one that it is based on, if its author cares
 * @param since only told, never read
 */
public record LimitFile(
    @Nullable Integer version,
    @Nullable Instant since,
    @Nullable CountingForm counting,
    @Nullable List<@Nullable LimitForm> limits) {
  private static final int MOST_LIMITS = 100;

  /** Working days that a limit in hours may take. */
  private static final int MOST_DAYS = 1_000;

  /** What came of reading a file. */
  public sealed interface Reading {
    record Read(LimitDraft draft) implements Reading {}

    /**
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Reading {}
  }

  public static LimitFile of(LimitCatalogue catalogue) {
    return new LimitFile(
        catalogue.version(),
        catalogue.since(),
        CountingForm.of(catalogue.counting()),
        catalogue.limits().stream().<@Nullable LimitForm>map(LimitForm::of).toList());
  }

  public Reading read() {
    var faults = new Faults();
    var office = faults.read("counting", counting, Counting.USUAL);
    var all = Lists.read("limits", limits, MOST_LIMITS, faults);
    if (limits != null && limits.isEmpty()) {
      faults.add("limits", "missing");
    }
    addRepeatedCodes(faults);
    if (!faults.any()) {
      addBeaten(all, faults);
      addEndless(all, office, faults);
    }
    return faults.any()
        ? new Reading.Faulty(faults.found())
        : new Reading.Read(new LimitDraft(office, all));
  }

  /**
   * For what a program wrote.
   *
   * @throws IllegalStateException if it has faults
   */
  public LimitDraft readOrFail() {
    return switch (read()) {
      case Reading.Read(var draft) -> draft;
      case Reading.Faulty(var faults) ->
          throw new IllegalStateException("The catalogue of limits has faults: " + faults);
    };
  }

  /** With hours too short, a limit in hours would take longer than the calendar is. */
  private static void addEndless(List<Limit> all, Counting office, Faults faults) {
    for (var i = 0; i < all.size(); i++) {
      var limit = all.get(i);
      var longest = limit.longest() * 3_600_000L / office.hours().millisOfDay();
      if (limit.measure().unit() == Unit.HOURS && longest > MOST_DAYS) {
        faults.add("limits[%d].amount".formatted(i), "too-many-days-of-office", longest, MOST_DAYS);
      }
    }
  }

  private void addRepeatedCodes(Faults faults) {
    var codes = new HashSet<String>();
    var given = limits == null ? List.<@Nullable LimitForm>of() : limits;
    for (var i = 0; i < Math.min(given.size(), MOST_LIMITS); i++) {
      var limit = given.get(i);
      if (limit != null && limit.code() != null && !codes.add(limit.code())) {
        faults.add(item("limits", i) + ".code", "repeated-code");
      }
    }
  }

  /** Limits that cannot be chosen, since an earlier one is for all their messages. */
  private static void addBeaten(List<Limit> all, Faults faults) {
    var earlier = new ArrayList<Limit>();
    for (var i = 0; i < all.size(); i++) {
      var limit = all.get(i);
      var field = item("limits", i);
      earlier.stream()
          .filter(one -> one.leavesNothingTo(limit))
          .findFirst()
          .ifPresent(winner -> faults.add(field, "never-matches", winner.code()));
      earlier.add(limit);
    }
  }
}
