package huiying.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeFormatsTest {
  private final TimeFormats times =
      new TimeFormats(List.of("yyyy-M-d[ H:mm[:ss]]", "yyyy/M/d[ H:mm[:ss]]", "yyyyMMddHHmmss"));

  @ParameterizedTest
  @CsvSource({
    "2026-03-16 09:30:00, 2026-03-16T01:30:00Z",
    "2026/3/6 9:05, 2026-03-06T01:05:00Z",
    "2026-3-16, 2026-03-15T16:00:00Z",
    "2026-03-16T09:30:00, 2026-03-16T01:30:00Z",
    "2026-03-16T09:30:00.1239+09:00, 2026-03-16T00:30:00.123Z",
    "20260316093000, 2026-03-16T01:30:00Z",
    "46097.395833333336, 2026-03-16T01:30:00Z",
    "46097, 2026-03-15T16:00:00Z"
  })
  void readsWhatFilesHave(String text, Instant meant) {
    assertThat(times.read(text)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-02-30 09:30", "昨天", "2026-03-16 25:00", "16.3.2026", "460", "", "2026"})
  void refusesWhatIsNoTime(String text) {
    assertThat(times.read(text)).isEmpty();
  }

  @Test
  void refusesAYearThatCannotBeWrittenAgain() {
    assertThat(times.read("+12026-03-16T09:30:00Z")).isEmpty();
  }
}
