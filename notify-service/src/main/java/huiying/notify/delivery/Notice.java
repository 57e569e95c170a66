package huiying.notify.delivery;

import huiying.notify.alert.Alert;
import huiying.notify.alert.NoticeId;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Recipient;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One message to one person by one means.
 *
 * @param alerts soonest due first; at least one and at most {@link #MOST_ALERTS}
 * @param more how many alerts it stands for beyond those
 * @param acknowledge the link by which the reader says that they have read it, which holds its own
 *     proof; empty if nobody has said under which address readers reach this service
 */
public record Notice(
    NoticeId id,
    DeliveryChannel channel,
    Recipient recipient,
    List<Alert> alerts,
    long more,
    Optional<URI> acknowledge) {
  public static final int MOST_ALERTS = 200;

  public Notice {
    alerts = List.copyOf(alerts);
  }
}
