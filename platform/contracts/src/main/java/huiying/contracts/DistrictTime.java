package huiying.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The district's civil time: every date of Huiying is a date in Asia/Shanghai. */
public final class DistrictTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private DistrictTime() {}

  /** The date on the district's wall calendar at {@code instant}. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /**
   * The first instant of {@code date}; 01:00 on the few days of 1940 to 1991 that began with summer
   * time.
   */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}
