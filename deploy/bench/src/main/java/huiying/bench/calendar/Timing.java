package huiying.bench.calendar;

import org.openjdk.jmh.results.RunResult;

/**
 * What JMH found for one contender and one question.
 *
 * @param question the benchmark method: plus, between or build
 * @param days working days that were counted; zero for build
 * @param nanos one answer takes: the median of the iterations, which a single disturbance does not
 *     move
 */
record Timing(String question, int days, Contender contender, double nanos) {
  static Timing of(RunResult result) {
    var params = result.getParams();
    var days = params.getParam("days");
    return new Timing(
        params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1),
        days == null ? 0 : Integer.parseInt(days),
        Contender.valueOf(params.getParam("contender")),
        result.getPrimaryResult().getStatistics().getPercentile(50));
  }
}
