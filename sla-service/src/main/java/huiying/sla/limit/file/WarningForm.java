package huiying.sla.limit.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import huiying.sla.limit.Warning;
import huiying.sla.limit.Warning.AtStart;
import huiying.sla.limit.Warning.OnDispatch;
import huiying.sla.limit.Warning.OnDueDate;
import huiying.sla.limit.Warning.WorkingDaysBefore;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A warning: at an event, or at a time of the due date or of a working day before.
 *
 * @param time only with {@code on} and {@code workingDaysBefore}, and always with them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningForm(
    @Nullable At at, @Nullable On on, @Nullable Integer workingDaysBefore, @Nullable String time)
    implements Form<Warning> {
  private static final int MOST_DAYS = 60;

  /** Events. */
  enum At {
    START,
    DISPATCH
  }

  /** Days. */
  enum On {
    DUE_DATE
  }

  static WarningForm of(Warning warning) {
    return switch (warning) {
      case AtStart() -> new WarningForm(At.START, null, null, null);
      case OnDispatch() -> new WarningForm(At.DISPATCH, null, null, null);
      case OnDueDate(var time) -> new WarningForm(null, On.DUE_DATE, null, time.toString());
      case WorkingDaysBefore(var days, var time) ->
          new WarningForm(null, null, days, time.toString());
    };
  }

  @Override
  public Warning read(String field, Faults faults) {
    if (Stream.of(at, on, workingDaysBefore).filter(Objects::nonNull).count() != 1
        || (at != null && time != null)) {
      faults.add(field, "warning-form");
      return new AtStart();
    }
    if (at != null) {
      return switch (at) {
        case START -> new AtStart();
        case DISPATCH -> new OnDispatch();
      };
    }
    var told = Texts.time(field + ".time", time, faults);
    return workingDaysBefore == null
        ? new OnDueDate(told)
        : new WorkingDaysBefore(
            faults.within(field + ".workingDaysBefore", workingDaysBefore, 1, MOST_DAYS), told);
  }
}
