package huiying.bench.calendar;

/** A contender gave another answer than the first one; its speed means nothing then. */
final class Disagreement extends RuntimeException {
  private final Contender contender;

  Disagreement(Contender contender, String question, Object answer, Object expected) {
    super("%s, %s: %s instead of %s".formatted(contender.label(), question, answer, expected));
    this.contender = contender;
  }

  Contender contender() {
    return contender;
  }
}
