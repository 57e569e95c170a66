package huiying.notify.ladder;

import huiying.notify.directory.DeliveryChannel;
import java.util.Set;

/** The delivery channels that are set up; somebody told by another one is skipped, visibly. */
@FunctionalInterface
public interface OpenChannels {
  Set<DeliveryChannel> open();
}
