package huiying.notify.alert;

import huiying.notify.alert.Boxes.Ring;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Puts alerts into the boxes of those they are for. */
public final class Post {
  private final Alerts alerts;
  private final Boxes boxes;
  private final Bell bell;

  public Post(Alerts alerts, Boxes boxes, Bell bell) {
    this.alerts = alerts;
    this.boxes = boxes;
    this.bell = bell;
  }

  /**
   * Rings for all of them, the repeated ones too: a sender may have died between storing and
   * ringing.
   *
   * @return those that were not there yet
   */
  public List<Alert> put(Collection<Alert> planned) {
    var added = alerts.insert(planned);
    var rings = new LinkedHashMap<BoxId, Ring>();
    for (var alert : planned) {
      ringOf(alert).ifPresent(ring -> rings.merge(ring.box(), ring, Post::earlier));
    }
    boxes.ring(rings.values());
    if (!added.isEmpty()) {
      bell.ring();
    }
    return added;
  }

  private static Ring earlier(Ring one, Ring other) {
    return other.at().isBefore(one.at()) ? other : one;
  }

  private static Optional<Ring> ringOf(Alert alert) {
    return alert.progress().state() == AlertState.PLANNED
        ? alert.box().map(box -> new Ring(box, alert.channel(), alert.progress().tellAt()))
        : Optional.empty();
  }
}
