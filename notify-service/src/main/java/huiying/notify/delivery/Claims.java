package huiying.notify.delivery;

import huiying.notify.directory.DeliveryChannel;
import java.time.Instant;
import java.util.Optional;

/**
 * Which sender has which box. A claim is known by its number: when its lease has ended and another
 * took over, it writes nothing any more.
 */
public interface Claims {
  /** Takes the box of that channel in which something has waited the longest, in one step. */
  Optional<Box> claim(DeliveryChannel channel, Instant now, Instant leaseUntil);

  /**
   * Stores the box as it is now and keeps it.
   *
   * @return false if another has taken it over
   */
  boolean keep(Box box, Instant leaseUntil);

  /**
   * Stores the box as it is now and lets it go. If somebody put something in meanwhile, it is
   * looked at again as soon as {@code notBefore} allows.
   *
   * @param due when to look again; empty for not until somebody rings
   * @return false if another has taken it over
   */
  boolean release(Box box, Instant notBefore, Optional<Instant> due);
}
