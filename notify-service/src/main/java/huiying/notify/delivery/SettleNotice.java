package huiying.notify.delivery;

import huiying.contracts.DistrictTime;
import huiying.notify.alert.Office;
import huiying.notify.alert.TellDesk;
import huiying.notify.delivery.Box.Open;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.ReviewNotice.Reviewed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what became of a notice, and says when its box is looked at again. */
public final class SettleNotice {
  private final Claims claims;
  private final Notices notices;
  private final ReviewNotice review;
  private final TellDesk desk;
  private final Office office;
  private final Pace pace;
  private final InstantSource time;

  public SettleNotice(
      Claims claims,
      Notices notices,
      ReviewNotice review,
      TellDesk desk,
      Office office,
      Pace pace,
      InstantSource time) {
    this.claims = claims;
    this.notices = notices;
    this.review = review;
    this.desk = desk;
    this.office = office;
    this.pace = pace;
    this.time = time;
  }

  /** Another sender has the box. */
  Delivered overtaken(Box box, Map<String, Long> skipped) {
    return Delivered.nothing(box.channel(), skipped);
  }

  /** Nothing was left to tell. */
  Delivered empty(Box box, Reviewed reviewed) {
    var now = time.instant();
    release(box.closed(), now, now);
    return Delivered.nothing(box.channel(), reviewed.skipped());
  }

  /** What an outage has held up is not told at night; what is urgent may ring before. */
  Delivered untilMorning(Box box, Reviewed reviewed) {
    var now = time.instant();
    claims.release(box, now, Optional.of(office.nextDuty(now)));
    return Delivered.nothing(box.channel(), reviewed.skipped());
  }

  Delivered sent(Box box, Reviewed reviewed, Instant began) {
    var now = time.instant();
    var open = box.open().orElseThrow();
    notices.record(attempt(box, began, reviewed.total(), Attempt.Outcome.SENT, null));
    notices.sent(open.id(), open.attempts(), now);
    var after = box.sentOn(DistrictTime.dateOf(now));
    release(after, nextAfter(after, now), now);
    return delivered(box, reviewed, Attempt.Outcome.SENT);
  }

  /** Not before the window is over; on the next morning of duty once there were enough today. */
  private Instant nextAfter(Box box, Instant now) {
    if (box.sentThatDay() < pace.mostPerDay()) {
      return now.plus(pace.window());
    }
    return office.nextDuty(DistrictTime.startOf(DistrictTime.dateOf(now).plusDays(1)));
  }

  Delivered failed(Box box, Reviewed reviewed, Patience patience, Instant began, NotDelivered e) {
    var open = box.open().orElseThrow();
    var tried = e.fault() == Fault.BUSY ? open.refusedForNow() : open;
    var error = String.valueOf(e.getMessage());
    var now = time.instant();
    if (isLast(tried, patience, now, e.fault())) {
      review.forEachPage(open.id(), desk::insteadOf);
      notices.record(attempt(box, began, reviewed.total(), Attempt.Outcome.FAILED, error));
      notices.failed(open.id(), error);
      release(box.closed(), now, now);
      return delivered(box, reviewed, Attempt.Outcome.FAILED);
    }
    notices.again(open.id(), error);
    notices.record(attempt(box, began, reviewed.total(), Attempt.Outcome.RETRIED, error));
    var next = now.plus(pause(patience.pauseAfter(tried.attempts()), e));
    claims.release(box.with(tried), next, Optional.of(next));
    return delivered(box, reviewed, Attempt.Outcome.RETRIED);
  }

  private static boolean isLast(Open open, Patience patience, Instant now, Fault fault) {
    var outOfTime = !now.isBefore(open.since().plus(patience.giveUpAfter()));
    return switch (fault) {
      case REFUSED -> true;
      case BUSY -> outOfTime || open.answered() >= patience.attempts();
      case AWAY -> outOfTime;
    };
  }

  private static Duration pause(Duration ours, NotDelivered e) {
    return e.retryAfter().filter(theirs -> theirs.compareTo(ours) > 0).orElse(ours);
  }

  /** Outside of duty hours, what is left is for the morning unless it is urgent. */
  private void release(Box box, Instant notBefore, Instant now) {
    var next = notices.nextTellAt(box.id());
    var atAnyHour = office.isOnDuty(now) || notices.isUrgent(box.id());
    var earliest = atAnyHour ? now : office.nextDuty(now);
    claims.release(box, notBefore, next.map(at -> at.isBefore(earliest) ? earliest : at));
  }

  private static Delivered delivered(Box box, Reviewed reviewed, Attempt.Outcome outcome) {
    return new Delivered(
        box.channel(),
        box.open().map(Open::id),
        Optional.of(outcome),
        reviewed.kept(),
        reviewed.skipped());
  }

  private Attempt attempt(
      Box box, Instant began, long alerts, Attempt.Outcome outcome, @Nullable String error) {
    var open = box.open().orElseThrow();
    var took = Duration.between(began, time.instant());
    return new Attempt(
        open.id(), open.attempts(), box.channel(), began, took, alerts, outcome, error);
  }
}
