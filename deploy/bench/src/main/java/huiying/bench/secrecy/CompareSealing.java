package huiying.bench.secrecy;

import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code deploy/bench/secrecy}. */
@Command(
    name = "secrecy",
    mixinStandardHelpOptions = true,
    description =
        "Measures what it costs to seal and open one citizen's contact data, and to make the key by"
            + " which a telephone number is looked up, beside reading a message's JSON. Takes about"
            + " a minute.")
public final class CompareSealing implements Callable<Integer> {
  private static final String BASELINE = "readJson";

  @Option(names = "--quick", description = "some seconds, to see that it runs; no numbers to keep")
  private boolean quick;

  public static void main(String[] args) {
    System.exit(new CommandLine(new CompareSealing()).execute(args));
  }

  @Override
  public Integer call() throws RunnerException {
    var time = TimeValue.milliseconds(quick ? 100 : 500);
    var options =
        new OptionsBuilder()
            .include(SealingBenchmark.class.getName())
            .forks(quick ? 1 : 2)
            .warmupIterations(quick ? 1 : 5)
            .measurementIterations(quick ? 1 : 7)
            .warmupTime(time)
            .measurementTime(time)
            .shouldFailOnError(true)
            .build();
    System.out.print(table(new Runner(options).run()));
    return 0;
  }

  static String table(Collection<RunResult> results) {
    var baseline = results.stream().filter(one -> nameOf(one).equals(BASELINE)).findFirst();
    var base = nanosOf(baseline.orElseThrow());
    var rows = new StringBuilder("%n| | time | beside reading the JSON |%n".formatted());
    rows.append("| --- | ---: | ---: |%n".formatted());
    for (var one : results) {
      var nanos = nanosOf(one);
      rows.append(
          String.format(
              Locale.ROOT, "| %s | %.0f ns | %.2f× |%n", nameOf(one), nanos, nanos / base));
    }
    return rows.toString();
  }

  private static String nameOf(RunResult result) {
    var benchmark = result.getParams().getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** The median of the iterations, which a single disturbance does not move. */
  private static double nanosOf(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}
