package huiying.notify.alert.kafka;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Warned;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Whether an event that can be read can also be kept. One that cannot would be read again for ever,
 * and hold up those behind it.
 */
final class Plausible {
  private static final Pattern CODE = Pattern.compile("[\\w.-]{1,64}");
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private Plausible() {}

  static boolean isPlausible(ClockEvent event) {
    return CODE.matcher(event.code()).matches()
        && isPlausible(event.at())
        && isPlausible(event.dueAt())
        && event.dueDate().getYear() >= 1900
        && event.dueDate().getYear() <= 9999
        && number(event) >= 1;
  }

  private static boolean isPlausible(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  private static int number(ClockEvent event) {
    return switch (event) {
      case Warned warned -> warned.number();
      case OverdueDay overdue -> overdue.day();
      default -> 1;
    };
  }
}
