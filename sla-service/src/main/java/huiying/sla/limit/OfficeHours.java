package huiying.sla.limit;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.LocalTime;
import java.util.List;

/**
 * When the office is open on a working day, in Asia/Shanghai; what lies between does not count.
 *
 * @param openings one or more, in order, apart from each other
 */
public record OfficeHours(List<Opening> openings) {
  public static final OfficeHours USUAL =
      new OfficeHours(
          List.of(
              new Opening(LocalTime.of(8, 30), LocalTime.of(12, 0)),
              new Opening(LocalTime.of(13, 30), LocalTime.of(17, 30))));

  /**
   * @param to after {@code from}; on the same day
   */
  public record Opening(LocalTime from, LocalTime to) {
    long millis() {
      return MILLIS.between(from, to);
    }

    long millisUntil(LocalTime time) {
      var end = time.isBefore(to) ? time : to;
      return Math.max(0, MILLIS.between(from, end));
    }
  }

  public OfficeHours {
    openings = List.copyOf(openings);
    if (openings.isEmpty() || !isInOrder(openings)) {
      throw new IllegalArgumentException("Office hours must be in order: " + openings);
    }
  }

  /** Whether each ends after it began, and before the next begins. */
  public static boolean isInOrder(List<Opening> openings) {
    var last = LocalTime.MIN;
    for (var one : openings) {
      if (one.from().isBefore(last) || !one.to().isAfter(one.from())) {
        return false;
      }
      last = one.to();
    }
    return true;
  }

  /** When the office closes for the day. */
  public LocalTime close() {
    return openings.getLast().to();
  }

  /** Open time of a whole day. */
  public long millisOfDay() {
    return openings.stream().mapToLong(Opening::millis).sum();
  }

  /** Open time from midnight to {@code time}. */
  long millisUntil(LocalTime time) {
    return openings.stream().mapToLong(one -> one.millisUntil(time)).sum();
  }

  /**
   * The earliest time with so much open time before it.
   *
   * @param millis more than none, at most {@link #millisOfDay}
   */
  LocalTime after(long millis) {
    var left = millis;
    for (var one : openings) {
      if (left <= one.millis()) {
        return one.from().plus(left, MILLIS);
      }
      left -= one.millis();
    }
    throw new IllegalArgumentException("No day is open for so long: " + millis);
  }
}
