package huiying.kit.web;

import huiying.contracts.DistrictTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;

/** Times as the APIs write and read them. */
public final class DistrictTimes {
  /** RFC 3339 has four digits for a year; with more, a time may not fit into every offset. */
  private static final ValueRange YEARS = ValueRange.of(0, 9999);

  private DistrictTimes() {}

  /**
   * ISO 8601 with date; without offset it is Asia/Shanghai. Cut to milliseconds, which is what is
   * stored.
   *
   * @throws DateTimeParseException if it is not, or its year has more than four digits
   */
  public static Instant read(String text) {
    var stripped = text.strip();
    try {
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              stripped, OffsetDateTime::from, LocalDateTime::from);
      YEARS.checkValidValue(parsed.get(ChronoField.YEAR), ChronoField.YEAR);
      var instant =
          parsed instanceof OffsetDateTime withOffset
              ? withOffset.toInstant()
              : ((LocalDateTime) parsed).atZone(DistrictTime.ZONE).toInstant();
      return instant.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeParseException e) {
      throw e;
    } catch (DateTimeException e) {
      throw new DateTimeParseException("Out of range", stripped, 0, e);
    }
  }

  /** With the district's offset: {@code 2026-03-24T00:00:00+08:00}. */
  public static String write(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.atZone(DistrictTime.ZONE).toOffsetDateTime());
  }
}
