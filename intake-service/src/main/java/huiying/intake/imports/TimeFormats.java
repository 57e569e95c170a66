package huiying.intake.imports;

import huiying.contracts.DistrictTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads times as files have them: by patterns, in ISO 8601, or as Excel counts days. Without offset
 * they are Asia/Shanghai; a date alone is its first moment.
 */
public final class TimeFormats {
  private static final Pattern EXCEL_DAYS = Pattern.compile("\\d{5}(\\.\\d{1,20})?");
  private static final LocalDateTime EXCEL_DAY_0 = LocalDate.of(1899, 12, 30).atStartOfDay();
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private final List<DateTimeFormatter> formats;

  /**
   * @param patterns as {@link DateTimeFormatter} has them
   * @throws IllegalArgumentException if one of them is none
   */
  public TimeFormats(List<String> patterns) {
    this.formats =
        Stream.concat(
                patterns.stream().map(TimeFormats::strict),
                Stream.of(DateTimeFormatter.ISO_DATE_TIME))
            .toList();
  }

  /** Strict, or 30 February would silently be the 28th; that needs {@code u} for the year. */
  private static DateTimeFormatter strict(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Cut to milliseconds, which is what is stored; empty if it is no time. */
  Optional<Instant> read(String text) {
    return EXCEL_DAYS.matcher(text).matches()
        ? Optional.of(instant(excelTime(new BigDecimal(text))))
        : formats.stream().flatMap(format -> read(format, text).stream()).findFirst();
  }

  private static Optional<Instant> read(DateTimeFormatter format, String text) {
    try {
      var parsed = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      var instant =
          parsed instanceof OffsetDateTime time
              ? time.toInstant()
              : instant((LocalDateTime) parsed);
      return Optional.of(instant.truncatedTo(ChronoUnit.MILLIS)).filter(TimeFormats::isNear);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What a clerk can mean; more than four digits could not be written again. */
  private static boolean isNear(Instant time) {
    var year = time.atZone(DistrictTime.ZONE).getYear();
    return year > 0 && year < 10_000;
  }

  /** Excel keeps a fraction of a day in binary, so seconds are rounded, not cut. */
  private static LocalDateTime excelTime(BigDecimal days) {
    var seconds = days.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
    return EXCEL_DAY_0.plusSeconds(seconds.longValueExact());
  }

  private static Instant instant(LocalDateTime time) {
    return time.atZone(DistrictTime.ZONE).toInstant();
  }
}
