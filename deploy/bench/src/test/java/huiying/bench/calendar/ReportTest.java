package huiying.bench.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Report REPORT =
      new Report(
          List.of(
              new Timing("plus", 5, Contender.LOOP, 100),
              new Timing("plus", 5, Contender.HUIYING, 5),
              new Timing("plus", 5, Contender.STRATA, 20),
              new Timing("plus", 5, Contender.OBJECTLAB, 250),
              new Timing("between", 5, Contender.LOOP, 90),
              new Timing("build", 0, Contender.STRATA, 40_000)));

  @Test
  void saysHowManyTimesAsFastAsTheLoopEachIs() {
    assertThat(REPORT.ratios("plus"))
        .isEqualTo(
            """
            | working days | loop | Huiying | Strata | ObjectLab |
            | --- | ---: | ---: | ---: | ---: |
            | 5 | 100 ns | 20× | 5.0× | 0.40× |
            """);
  }

  @Test
  void saysWhatACalendarCosts() {
    assertThat(REPORT.costs(Map.of(Contender.STRATA, 1_536L)))
        .isEqualTo(
            """
            | calendar | built in | kept in memory |
            | --- | ---: | ---: |
            | Strata | 40 µs | 1.5 KiB |
            """);
  }
}
