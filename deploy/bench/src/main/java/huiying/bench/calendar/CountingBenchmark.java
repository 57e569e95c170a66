package huiying.bench.calendar;

import huiying.sla.calendar.resource.ShippedCalendar;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** How long one answer takes. Every contender is asked the same questions, in a JVM of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class CountingBenchmark {
  /** Many, so that no processor learns the answers by heart. */
  private static final int QUESTIONS = 4_096;

  @Param Contender contender;

  /** Working days to count: a simple question, a consultation, a month, a quarter, a year. */
  @Param({"1", "5", "20", "60", "250"})
  int days;

  private DayCounter counter;
  private Span[] spans;

  @Setup
  public void prepare() {
    counter = contender.counter(ShippedDays.of(ShippedCalendar.read()));
    var random = new Random(days);
    spans =
        Stream.generate(() -> Span.random(random, counter, days))
            .limit(QUESTIONS)
            .toArray(Span[]::new);
  }

  @Benchmark
  @OperationsPerInvocation(QUESTIONS)
  public void plus(Blackhole answers) {
    for (var span : spans) {
      answers.consume(counter.plus(span.from(), days));
    }
  }

  @Benchmark
  @OperationsPerInvocation(QUESTIONS)
  public void between(Blackhole answers) {
    for (var span : spans) {
      answers.consume(counter.between(span.from(), span.to()));
    }
  }
}
