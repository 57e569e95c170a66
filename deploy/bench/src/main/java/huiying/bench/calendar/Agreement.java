package huiying.bench.calendar;

import java.util.Map;
import java.util.Random;

/** That all contenders answer alike; to be the fastest is worth nothing with other answers. */
final class Agreement {
  private static final long SEED = 20_040_101;

  private final Map<Contender, DayCounter> counters;

  Agreement(Map<Contender, DayCounter> counters) {
    this.counters = counters;
  }

  /**
   * Asks everyone {@code questions} random questions of each kind, the same ones on every run.
   *
   * @throws Disagreement at the first answer that is not the first contender's
   */
  void check(int questions) {
    var random = new Random(SEED);
    for (var i = 0; i < questions; i++) {
      check(Span.random(random), 1 + random.nextInt(Span.LONGEST));
    }
  }

  private void check(Span span, int n) {
    var first = counters.values().iterator().next();
    var plus = first.plus(span.from(), n);
    var between = first.between(span.from(), span.to());
    counters.forEach((contender, counter) -> {
      var question = "%d working days after %s".formatted(n, span.from());
      compare(contender, question, counter.plus(span.from(), n), plus);
      question = "working days from %s to %s".formatted(span.from(), span.to());
      compare(contender, question, counter.between(span.from(), span.to()), between);
    });
  }

  private static void compare(Contender who, String question, Object answer, Object expected) {
    if (!answer.equals(expected)) {
      throw new Disagreement(who, question, answer, expected);
    }
  }
}
