package huiying.notify.delivery;

import huiying.notify.alert.Office;
import huiying.notify.delivery.Carrier.Turn;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.ReviewNotice.Reviewed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

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
  private final SettleNotice settle;
  private final Links links;
  private final Office office;
  private final Pace pace;
  private final InstantSource time;

  public DeliverNotices(
      Claims claims,
      Notices notices,
      ReviewNotice review,
      SettleNotice settle,
      Links links,
      Office office,
      Pace pace,
      InstantSource time) {
    this.claims = claims;
    this.notices = notices;
    this.review = review;
    this.settle = settle;
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
    var box = claimed.open().isPresent() ? claimed : claimed.opened(now);
    if (claimed.open().isEmpty() && !claims.keep(box, now.plus(pace.lease()))) {
      return settle.overtaken(box, Map.of());
    }
    var open = box.open().orElseThrow();
    var onDuty = office.isOnDuty(now);
    if (open.attempts() == 0) { // after that it stays the notice that may have been read
      notices.gather(box.id(), open.id(), onDuty ? now.plus(pace.window()) : now, !onDuty);
    }
    var reviewed = review.review(open.id());
    if (reviewed.total() == 0) {
      return settle.empty(box, reviewed);
    }
    if (!onDuty && !reviewed.urgent() && !notices.isUrgent(box.id())) {
      return settle.untilMorning(box, reviewed);
    }
    var tried = box.with(open.attempted());
    if (!claims.keep(tried, time.instant().plus(pace.lease()))) {
      return settle.overtaken(box, reviewed.skipped());
    }
    notices.begin(open.id(), open.attempts() + 1);
    return notice(tried, reviewed, now)
        .map(notice -> send(tried, notice, reviewed, carrier, turn))
        .orElseGet(() -> settle.empty(tried, reviewed));
  }

  /** What is read here may have been read by its recipient, whatever happens to it from now on. */
  private Optional<Notice> notice(Box box, Reviewed reviewed, Instant now) {
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

  private Delivered send(Box box, Notice notice, Reviewed reviewed, Carrier carrier, Turn turn) {
    var began = time.instant();
    try {
      turn.send(notice);
    } catch (NotDelivered e) {
      return settle.failed(box, reviewed, carrier.patience(), began, e);
    } catch (RuntimeException e) { // ours, but not for ever
      var known = new NotDelivered(Fault.BUSY, e.getClass().getSimpleName(), null, e);
      return settle.failed(box, reviewed, carrier.patience(), began, known);
    }
    return settle.sent(box, reviewed, began);
  }
}
