package huiying.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistrictTimesTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-16T09:30:00+08:00, 2026-03-16T01:30:00Z",
    "2026-03-16T01:30:00Z, 2026-03-16T01:30:00Z",
    "2026-03-16T09:30:00, 2026-03-16T01:30:00Z",
    "2026-03-16T09:30, 2026-03-16T01:30:00Z",
    "' 2026-03-16T09:30 ', 2026-03-16T01:30:00Z",
    "2026-03-16T09:30:00.123987654, 2026-03-16T01:30:00.123Z",
    "1986-07-01T09:00:00, 1986-07-01T00:00:00Z",
    "9999-12-31T23:59:59-18:00, +10000-01-01T17:59:59Z"
  })
  void readsADateAndTimeInTheDistrictUnlessItSaysWhere(String text, Instant expected) {
    assertThat(DistrictTimes.read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-16",
        "09:30",
        "2026-02-30T00:00",
        "2026-03-16 09:30",
        "2026-03-16T25:00",
        "20260316T093000",
        "1773624600",
        "+10000-01-01T00:00",
        "-0001-01-01T00:00",
        "+999999999-12-31T23:59:59-18:00"
      })
  void refusesAllElse(String text) {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> DistrictTimes.read(text));
  }

  @Test
  void writesTheDistrictsOffset() {
    assertThat(DistrictTimes.write(Instant.parse("2026-03-23T16:00:00Z")))
        .isEqualTo("2026-03-24T00:00:00+08:00");
  }
}
