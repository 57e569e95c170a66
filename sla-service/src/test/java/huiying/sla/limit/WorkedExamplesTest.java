package huiying.sla.limit;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.calendar.resource.ShippedCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents on limits say of dates is so. */
class WorkedExamplesTest {
  private static final WorkingCalendar CALENDAR = ShippedCalendar.read();
  private static final String DATE = "(\\d{4}-\\d\\d-\\d\\d)";
  private static final Pattern ROW =
      Pattern.compile("\\| `([a-z-]+)` \\| " + DATE + "[^|]*\\|([^|]*)\\| " + DATE + "([^|]*)\\|");
  private static final Pattern EXTENDED = Pattern.compile("(?:extended by|延期) (\\d+)");
  private static final Pattern SUSPENDED =
      Pattern.compile("(?:suspended|中止) " + DATE + " (?:to|至) " + DATE);

  @ParameterizedTest
  @ValueSource(strings = {"limits.md", "limits.zh-CN.md"})
  void areDueWhenTheySay(String document) throws IOException {
    var rows = ROW.matcher(Files.readString(Path.of("../docs", document))).results().toList();

    assertThat(rows).hasSize(18);
    for (var row : rows) {
      var counted = deadline(row);
      assertThat(counted.dueDate()).as(row.group()).isEqualTo(row.group(4));
      assertThat(counted.provisional())
          .as(row.group())
          .isEqualTo(row.group(5).matches(".*(provisional|暂定).*"));
    }
  }

  private static Deadline deadline(MatchResult row) {
    var measure = Limits.SHIPPED.named(row.group(1)).orElseThrow().measure();
    var course = Course.from(noon(row.group(2)));
    var extended = EXTENDED.matcher(row.group(3));
    if (extended.find()) {
      course = course.with(Integer.parseInt(extended.group(1)));
    }
    var suspended = SUSPENDED.matcher(row.group(3));
    if (suspended.find()) {
      course = course.with(new Pause(noon(suspended.group(1)), noon(suspended.group(2))));
    }
    return new Reckoning(measure, course, Limits.SHIPPED.counting(), CALENDAR).deadline();
  }

  private static Instant noon(String date) {
    return LocalDate.parse(date).atTime(12, 0).atZone(DistrictTime.ZONE).toInstant();
  }
}
