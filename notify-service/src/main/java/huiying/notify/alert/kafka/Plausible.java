package huiying.notify.alert.kafka;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.SpecialResponseRaised;
import java.util.regex.Pattern;

/**
 * Whether an event that can be read can also be kept. One that cannot would be read again for ever,
 * and hold up those behind it.
 */
final class Plausible {
  private static final Pattern CODE = Pattern.compile("[\\w.-]{1,64}");
  private static final int MOST_DAYS = 250;

  private Plausible() {}

  static boolean isPlausible(ClockEvent event) {
    return CODE.matcher(event.code()).matches() && number(event) >= 1;
  }

  static boolean isPlausible(SpecialResponseRaised event) {
    return CODE.matcher(event.caseId()).matches()
        && event.limitWorkingDays() >= 1
        && event.limitWorkingDays() <= MOST_DAYS
        && !event.messages().isEmpty()
        && event.messages().stream().allMatch(MessageId::isWellFormed);
  }

  private static int number(ClockEvent event) {
    return switch (event) {
      case Warned warned -> warned.number();
      case OverdueDay overdue -> overdue.day();
      default -> 1;
    };
  }
}
