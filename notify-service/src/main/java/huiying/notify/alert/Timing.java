package huiying.notify.alert;

import huiying.notify.duty.DutyHours;
import huiying.notify.duty.WorkingDays;
import huiying.notify.ladder.Rule.When;
import java.time.Duration;
import java.time.Instant;

/**
 * When an alert may be told.
 *
 * @param window for which alerts to one person are gathered into one notice; zero or more
 */
public record Timing(WorkingDays days, Duration window) {
  /**
   * In duty hours after the window, since more may come; before they end if the window would
   * outlast them; outside of them when they begin, since everything is gathered by then.
   */
  Instant tellAt(When when, DutyHours hours, Instant now) {
    return switch (when) {
      case AT_ONCE -> now;
      case DUTY_HOURS -> {
        var gathered = now.plus(window);
        yield hours.include(now, days) && hours.include(gathered, days)
            ? gathered
            : hours.next(now, days);
      }
    };
  }
}
