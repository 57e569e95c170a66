package huiying.sla.limit.file;

import huiying.sla.limit.DueTime;
import huiying.sla.limit.Limit;
import huiying.sla.limit.Measure;
import huiying.sla.limit.Start;
import huiying.sla.limit.Stop;
import huiying.sla.limit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A limit. What may be left out: {@code family} (reply), {@code due} (END_OF_DAY), {@code
 * rollForward} (true), {@code extension} (none), {@code suspendable} (true), {@code stop} (REPLY).
 */
record LimitForm(
    @Nullable String code,
    @Nullable TextForm name,
    @Nullable String family,
    @Nullable AppliesToForm appliesTo,
    @Nullable List<@Nullable Start> start,
    @Nullable Unit unit,
    @Nullable Integer amount,
    @Nullable DueTime due,
    @Nullable Boolean rollForward,
    @Nullable ExtensionForm extension,
    @Nullable Boolean suspendable,
    @Nullable Stop stop,
    @Nullable AlarmsForm alarms,
    @Nullable TextForm basis)
    implements Form<Limit> {
  private static final int MOST = 1_000;
  private static final int MOST_MONTHS = 120;

  static LimitForm of(Limit limit) {
    return new LimitForm(
        limit.code(),
        TextForm.of(limit.name()),
        limit.family(),
        AppliesToForm.of(limit.appliesTo()),
        limit.start().stream().sorted().<@Nullable Start>map(one -> one).toList(),
        limit.measure().unit(),
        limit.measure().amount(),
        limit.measure().due(),
        limit.measure().rollForward(),
        limit.extension().map(ExtensionForm::of).orElse(null),
        limit.suspendable(),
        limit.stop(),
        AlarmsForm.of(limit.alarms()),
        TextForm.of(limit.basis()));
  }

  @Override
  public Limit read(String field, Faults faults) {
    return new Limit(
        Texts.code(field + ".code", code, faults),
        TextForm.read(name, field + ".name", TextForm.NAME, faults),
        Texts.code(field + ".family", orElse(family, "reply"), faults),
        faults.read(field + ".appliesTo", appliesTo, AppliesToForm.NOTHING),
        starts(field, faults),
        measure(field, faults),
        Optional.ofNullable(extension).map(cap -> cap.read(field + ".extension", most(), faults)),
        orElse(suspendable, true),
        stop(field, faults),
        faults.read(field + ".alarms", alarms, AlarmsForm.NONE),
        TextForm.read(basis, field + ".basis", TextForm.BASIS, faults));
  }

  private Set<Start> starts(String field, Faults faults) {
    var starts = Set.copyOf(Lists.values(field + ".start", start, faults));
    if (start == null || start.isEmpty()) {
      faults.add(field + ".start", "missing");
    }
    if (appliesTo != null && appliesTo.ratingAtMost() != null && !starts.contains(Start.RATING)) {
      faults.add(field + ".appliesTo.ratingAtMost", "rating-without-start");
    }
    return starts;
  }

  /** What starts with a return is owed by the dispatch desk, and nothing else is. */
  private Stop stop(String field, Faults faults) {
    var met = orElse(stop, Stop.REPLY);
    var starts = orElse(start, List.<@Nullable Start>of()).stream();
    var isWrong =
        met == Stop.DISPATCH
            ? starts.anyMatch(one -> one != Start.RETURN)
            : starts.anyMatch(one -> one == Start.RETURN);
    if (isWrong) {
      faults.add(field + ".stop", "return-without-dispatch");
    }
    return met;
  }

  private Measure measure(String field, Faults faults) {
    return new Measure(
        faults.present(field + ".unit", unit, Unit.WORKING_DAYS),
        faults.within(field + ".amount", amount, 1, most()),
        orElse(due, DueTime.END_OF_DAY),
        orElse(rollForward, true));
  }

  private int most() {
    return unit == Unit.MONTHS ? MOST_MONTHS : MOST;
  }

  private static <T> T orElse(@Nullable T given, T usual) {
    return given == null ? usual : given;
  }
}
