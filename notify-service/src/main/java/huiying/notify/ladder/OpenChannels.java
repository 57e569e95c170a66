package huiying.notify.ladder;

import huiying.notify.directory.DeliveryChannel;
import java.util.Set;

/** By what means this installation can tell anybody at all. */
@FunctionalInterface
public interface OpenChannels {
  /** Those that are set up, whether or not they work at the moment. */
  Set<DeliveryChannel> open();
}
