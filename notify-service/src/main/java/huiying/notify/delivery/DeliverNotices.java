package huiying.notify.delivery;

import huiying.contracts.DistrictTime;
import huiying.notify.alert.Office;
import huiying.notify.alert.TellDesk;
import huiying.notify.delivery.Box.Open;
import huiying.notify.delivery.Carrier.Turn;
import huiying.notify.delivery.NotDelivered.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what waits in the next box: claims it, gathers what may be told into one notice, looks
 * whether there is still reason for each, sends it, writes down how it went. A sender that dies in
 * between leaves the claim to run out; whoever takes over sends what is recognisably the same
 * notice.
 */
public final class DeliverNotices {
  private final Claims claims;
  private final Notices notices;
  private final ReviewNotice review;
  private final TellDesk desk;
  private final Links links;
  private final Office office;
  private final Pace pace;
  private final InstantSource time;

  public DeliverNotices(
      Claims claims,
      Notices notices,
      ReviewNotice review,
      TellDesk desk,
      Links links,
      Office office,
      Pace pace,
      InstantSource time) {
    this.claims = claims;
    this.notices = notices;
    this.review = review;
    this.desk = desk;
    this.links = links;
    this.office = office;
    this.pace = pace;
    this.time = time;
  }

  /** Returns empty if there is nothing to do now by this carrier. */
  public Optional<Delivered> next(Carrier carrier) {
    return carrier.turn().flatMap(turn -> next(carrier, turn));
  }

  private Optional<Delivered> next(Carrier carrier, Turn turn) {
    try (turn) {
      var now = time.instant();
      return claims
          .claim(carrier.channel(), now, now.plus(pace.lease()))
          .map(box -> deliver(box, carrier, turn));
    }
  }

  private Delivered deliver(Box claimed, Carrier carrier, Turn turn) {
    var now = time.instant();
    var onDuty = office.isOnDuty(now);
    var box = claimed.open().isPresent() ? claimed : claimed.opened(now);
    var open = box.open().orElseThrow();
    if (claimed.open().isEmpty() && !claims.keep(box, now.plus(pace.lease()))) {
      return Delivered.nothing(box.channel(), Map.of());
    }
    if (open.attempts() == 0) { // after that it stays the notice that may have been read
      notices.gather(box.id(), open.id(), onDuty ? now.plus(pace.window()) : now, !onDuty);
    }
    var reviewed = review.review(open.id());
    if (reviewed.total() == 0) {
      release(box.closed(), now, now);
      return Delivered.nothing(box.channel(), reviewed.skipped());
    }
    if (!onDuty && !reviewed.urgent()) { // what an outage has held up is not told at night
      var morning = office.nextDuty(now);
      claims.release(box, morning, Optional.of(morning));
      return Delivered.nothing(box.channel(), reviewed.skipped());
    }
    var tried = open.attempted();
    if (!claims.keep(box.with(tried), time.instant().plus(pace.lease()))) {
      return Delivered.nothing(box.channel(), reviewed.skipped());
    }
    notices.begin(open.id(), tried.attempts());
    return notice(box.with(tried), reviewed, now)
        .map(notice -> send(box.with(tried), notice, reviewed, carrier, turn))
        .orElseGet(() -> {
          release(box.closed(), now, now);
          return Delivered.nothing(box.channel(), reviewed.skipped());
        });
  }

  /** What is read here may have been read by its recipient, whatever happens to it from now on. */
  private Optional<Notice> notice(Box box, ReviewNotice.Reviewed reviewed, Instant now) {
    var id = box.open().orElseThrow().id();
    var shown = review.upToDate(notices.soonest(id, Notice.MOST_ALERTS));
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    var to = shown.getFirst().recipient();
    var more = Math.max(0, reviewed.total() - shown.size());
    var link = links.acknowledge(id, to.contact(), now);
    return Optional.of(new Notice(id, box.channel(), to, shown, more, link));
  }

  private Delivered send(
      Box box, Notice notice, ReviewNotice.Reviewed reviewed, Carrier carrier, Turn turn) {
    var began = time.instant();
    try {
      turn.send(notice);
    } catch (NotDelivered e) {
      return failed(box, reviewed, carrier.patience(), began, e);
    } catch (RuntimeException e) { // ours, but not for ever
      var known = new NotDelivered(Fault.BUSY, e.getClass().getSimpleName(), null, e);
      return failed(box, reviewed, carrier.patience(), began, known);
    }
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

  private Delivered failed(
      Box box, ReviewNotice.Reviewed reviewed, Patience patience, Instant began, NotDelivered e) {
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

  /** Outside of duty hours, what is left is for the morning; what is urgent rings for itself. */
  private void release(Box box, Instant notBefore, Instant now) {
    var next = notices.nextTellAt(box.id());
    var earliest = office.isOnDuty(now) ? now : office.nextDuty(now);
    claims.release(box, notBefore, next.map(at -> at.isBefore(earliest) ? earliest : at));
  }

  private static Delivered delivered(
      Box box, ReviewNotice.Reviewed reviewed, Attempt.Outcome outcome) {
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
