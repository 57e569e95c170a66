package huiying.sla.limit;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.sla.limit.resource.ShippedLimits;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Limits as the tests need them. */
public final class Limits {
  public static final LimitCatalogue SHIPPED = ShippedLimits.read();
  public static final AppliesTo NOTHING = new AppliesTo(Set.of(), Set.of(), null, null);

  private Limits() {}

  /** For consultations, counted from receipt: 5 working days. */
  public static Limit limit(String code) {
    return limit(code, kind(Kind.CONSULTATION));
  }

  public static Limit limit(String code, AppliesTo messages) {
    return new Limit(
        code,
        new Text("名称", "Name"),
        "reply",
        messages,
        Set.of(Start.RECEIPT),
        Measure.of(Unit.WORKING_DAYS, 5),
        Optional.empty(),
        true,
        Stop.REPLY,
        new Alarms(List.of(), LocalTime.of(9, 0)),
        new Text("依据", "Basis"));
  }

  public static AppliesTo kind(Kind kind) {
    return new AppliesTo(Set.of(), Set.of(kind), null, null);
  }

  public static LimitCatalogue catalogue(Limit... limits) {
    return new LimitCatalogue(1, Instant.EPOCH, Counting.USUAL, List.of(limits));
  }

  /** Everything that a limit can say, none of it the usual. */
  public static Limit everyForm() {
    return new Limit(
        "every-form",
        new Text("全部“写法”：", "Every \"form\": '#'"),
        "other",
        new AppliesTo(Set.of(Channel.values()), Set.of(Kind.values()), false, 3),
        Set.copyOf(EnumSet.complementOf(EnumSet.of(Start.RETURN))), // goes with no other
        new Measure(Unit.MONTHS, 7, DueTime.CLOSE_OF_BUSINESS, false),
        Optional.of(new ExtensionCap(3, 2)),
        false,
        Stop.ANY_REPLY,
        new Alarms(
            List.of(
                new Warning.AtStart(),
                new Warning.OnDispatch(),
                new Warning.WorkingDaysBefore(60, LocalTime.of(23, 59)),
                new Warning.OnDueDate(LocalTime.MIDNIGHT)),
            LocalTime.of(8, 1)),
        new Text("𠮷😀", "basis"));
  }
}
