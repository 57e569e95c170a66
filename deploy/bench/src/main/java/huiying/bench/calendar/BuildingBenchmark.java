package huiying.bench.calendar;

import huiying.sla.calendar.resource.ShippedCalendar;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long it takes to build a calendar, which happens once a start. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class BuildingBenchmark {
  @Param Contender contender;

  private ShippedDays days;

  @Setup
  public void prepare() {
    days = ShippedDays.of(ShippedCalendar.read());
  }

  @Benchmark
  public Object build() {
    return contender.counter(days);
  }
}
