package huiying.bench.calendar;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The timings as Markdown: the loop in nanoseconds, the others by how many times as fast. */
final class Report {
  private static final List<Contender> OTHERS =
      Arrays.stream(Contender.values()).filter(who -> who != Contender.LOOP).toList();

  private final List<Timing> timings;

  Report(List<Timing> timings) {
    this.timings = timings;
  }

  /** One row for each number of days that {@code question} was asked with. */
  String ratios(String question) {
    var head = cells("working days", "loop", OTHERS.stream().map(Contender::label));
    var rows =
        timings.stream()
            .filter(one -> one.question().equals(question) && one.contender() == Contender.LOOP)
            .map(this::ratios);
    return table(head, rows);
  }

  /** What it costs to have the calendar: the time to build one, and the memory that it keeps. */
  String costs(Map<Contender, Long> bytes) {
    var head = cells("calendar", "built in", Stream.of("kept in memory"));
    var rows =
        timings.stream()
            .filter(one -> one.question().equals("build"))
            .map(one -> costs(one, bytes.getOrDefault(one.contender(), 0L)));
    return table(head, rows);
  }

  private String ratios(Timing loop) {
    var ratios = OTHERS.stream().map(who -> times(loop, sameQuestion(loop, who)));
    return cells("" + loop.days(), number(loop.nanos()) + " ns", ratios);
  }

  private Timing sameQuestion(Timing loop, Contender who) {
    return timings.stream()
        .filter(one -> one.question().equals(loop.question()) && one.days() == loop.days())
        .filter(one -> one.contender() == who)
        .findFirst()
        .orElseThrow();
  }

  private static String times(Timing loop, Timing other) {
    return number(loop.nanos() / other.nanos()) + "×";
  }

  private static String costs(Timing build, long bytes) {
    return cells(
        build.contender().label(),
        number(build.nanos() / 1e3) + " µs",
        Stream.of(number(bytes / 1024.0) + " KiB"));
  }

  private static String table(String head, Stream<String> rows) {
    var rule = head.replaceAll("[^|]+", " ---: ").replaceFirst("---:", "---");
    return Stream.concat(Stream.of(head, rule), rows).collect(joining("\n", "", "\n"));
  }

  private static String cells(String first, String second, Stream<String> more) {
    return Stream.concat(Stream.of(first, second), more).collect(joining(" | ", "| ", " |"));
  }

  private static String number(double value) {
    var digits = value < 1 ? 2 : value < 10 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
