package huiying.notify.alert;

import huiying.notify.alert.Boxes.Ring;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.directory.DirectoryBook;
import huiying.notify.ladder.OpenChannels;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What people do about single alerts: say that they have read it, or have it told again. */
public final class AnswerAlert {
  private final Alerts alerts;
  private final Boxes boxes;
  private final Bell bell;
  private final OpenChannels channels;
  private final DirectoryBook directory;
  private final InstantSource time;

  public AnswerAlert(
      Alerts alerts,
      Boxes boxes,
      Bell bell,
      OpenChannels channels,
      DirectoryBook directory,
      InstantSource time) {
    this.directory = directory;
    this.alerts = alerts;
    this.boxes = boxes;
    this.bell = bell;
    this.channels = channels;
    this.time = time;
  }

  /** How it went. */
  public sealed interface Result {
    record Done(Alert alert) implements Result {}

    record NotFound() implements Result {}

    /** Its state does not allow it. */
    record NotNow(Alert alert) implements Result {}
  }

  /**
   * It is not repeated to its recipient by any channel; the first word holds.
   *
   * @param reach what is outside is not there
   */
  public Result acknowledge(AlertId id, AlertReach reach, String by) {
    var found = alerts.find(id).filter(reach::sees);
    if (found.isEmpty()) {
      return new Result.NotFound();
    }
    if (!found.get().progress().maybeTold()) {
      return new Result.NotNow(found.get());
    }
    return done(alerts.acknowledge(id, new Acknowledgement(time.instant(), by)), found.get());
  }

  /**
   * It goes out with a notice of its own, at once, to the address that the contact has now, if
   * there is still reason to tell it.
   */
  public Result resend(AlertId id) {
    var found = alerts.find(id);
    if (found.isEmpty()) {
      return new Result.NotFound();
    }
    var alert = found.get();
    var to = directory.inForce().recipient(alert.recipient().contact());
    var box = to.map(alert::to).flatMap(Alert::box);
    if (box.isEmpty() || !canBeToldAgain(alert)) {
      return new Result.NotNow(alert);
    }
    var now = time.instant();
    var ring = List.of(new Ring(box.get(), alert.channel(), now));
    boxes.ring(ring); // should we end before the second, this one is enough most of the time
    var again = alerts.again(alert, to.get(), now);
    boxes.ring(ring);
    bell.ring();
    return done(again, alert);
  }

  private boolean canBeToldAgain(Alert alert) {
    var progress = alert.progress();
    return channels.open().contains(alert.channel())
        && progress.earlier().size() < Progress.MOST_EARLIER
        && switch (progress.state()) {
          case SENT, FAILED -> true;
          case SKIPPED -> progress.reason() == Reason.CHANNEL_OFF;
          case PLANNED, CANCELLED -> false;
        };
  }

  private static Result done(Optional<Alert> changed, Alert before) {
    return changed.<Result>map(Result.Done::new).orElseGet(() -> new Result.NotNow(before));
  }
}
