package huiying.bench.calendar;

import huiying.sla.calendar.resource.ShippedCalendar;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code deploy/bench/calendar}. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    description =
        "Measures how fast working days are counted: by Huiying, by a loop over the days, by"
            + " OpenGamma Strata and by ObjectLab Kit. Takes about seven minutes.")
public final class CompareCalendars implements Callable<Integer> {
  private static final int QUESTIONS = 4_000;

  @Option(names = "--quick", description = "one minute, to see that it runs; no numbers to keep")
  private boolean quick;

  @Option(names = "--raw", description = "write JMH's own results to this file, as JSON")
  private @Nullable Path raw;

  public static void main(String[] args) {
    System.exit(new CommandLine(new CompareCalendars()).execute(args));
  }

  @Override
  public Integer call() throws RunnerException {
    var days = ShippedDays.of(ShippedCalendar.read());
    new Agreement(each(who -> who.counter(days))).check(QUESTIONS);
    System.out.printf("All give the same answers to %d questions of each kind.%n%n", QUESTIONS);

    var timings = new Runner(options()).run().stream().map(Timing::of).toList();
    var report = new Report(timings);
    System.out.printf("%nLoop: time of one answer. Others: how many times as fast as the loop.%n");
    System.out.printf("%nThe n-th working day after a date:%n%n%s", report.ratios("plus"));
    System.out.printf("%nWorking days between two dates:%n%n%s", report.ratios("between"));
    System.out.printf("%nThe calendar itself:%n%n%s", report.costs(each(Footprint::of)));
    return 0;
  }

  private Options options() {
    var options =
        new OptionsBuilder()
            .include(CountingBenchmark.class.getName())
            .include(BuildingBenchmark.class.getName())
            .forks(quick ? 1 : 2)
            .warmupIterations(quick ? 1 : 3)
            .measurementIterations(quick ? 1 : 4)
            .warmupTime(TimeValue.milliseconds(quick ? 200 : 500))
            .measurementTime(TimeValue.milliseconds(quick ? 200 : 500))
            .shouldFailOnError(true);
    if (raw != null) {
      options.resultFormat(ResultFormatType.JSON).result(raw.toString());
    }
    return options.build();
  }

  private static <T> Map<Contender, T> each(Function<Contender, T> what) {
    var all = new EnumMap<Contender, T>(Contender.class);
    Arrays.stream(Contender.values()).forEach(who -> all.put(who, what.apply(who)));
    return all;
  }
}
