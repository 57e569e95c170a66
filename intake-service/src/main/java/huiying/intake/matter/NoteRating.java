package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.Ratings.Rating;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Notes ratings, and raises a case when a department's are low on average. */
public final class NoteRating {
  private static final int MOST_RATINGS = 10_000;
  private static final int MOST_LINKED = 200;

  private final Ratings ratings;
  private final SpecialResponses responses;
  private final ResponseRules rules;
  private final MatterMeter meter;
  private final InstantSource time;

  public NoteRating(
      Ratings ratings,
      SpecialResponses responses,
      ResponseRules rules,
      MatterMeter meter,
      InstantSource time) {
    this.ratings = ratings;
    this.responses = responses;
    this.rules = rules;
    this.meter = meter;
    this.time = time;
  }

  /**
   * May be called again with the same, after a crash for one: it is one rating by message and time,
   * and one case.
   */
  public void note(String department, int score, Instant at, MessageId message) {
    ratings.add(new Rating(message, department, score, at));
    var from = at.minus(rules.ratingsWithin());
    var some = ratings.of(department, from, at, MOST_RATINGS);
    var average = some.stream().mapToInt(Rating::score).average();
    if (some.size() >= rules.ratings() && average.orElse(rules.lowRating()) < rules.lowRating()) {
      raise(department, some, at, message);
    }
  }

  /** One case while ratings stay low: another only when the last is older than the ratings are. */
  private void raise(String department, List<Rating> some, Instant at, MessageId latest) {
    var last = responses.aboutRatingsOf(department);
    if (last.isPresent() && last.get().raisedAt().isAfter(at.minus(rules.ratingsWithin()))) {
      if (!last.get().isFull()) {
        responses.join(last.get().id(), List.of(latest));
      }
      return;
    }
    var messages =
        some.stream().map(Rating::message).distinct().limit(MOST_LINKED).toList().reversed();
    var earlier = last.map(SpecialResponse::id).orElse("");
    var raised =
        new SpecialResponse(
            CaseId.of("ratings:%s:%s".formatted(department, earlier)),
            Reason.LOW_RATING,
            messages,
            messages.size(),
            department,
            rules.limitWorkingDays(),
            time.instant(),
            false);
    if (responses.raise(raised)) {
      meter.raised(Reason.LOW_RATING);
    }
  }
}
