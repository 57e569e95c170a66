package huiying.kit.audit;

import java.time.Instant;
import java.util.Optional;

/** The last verification of this service's audit, for all its processes. */
public interface Verifications {
  Optional<Verification> latest();

  /**
   * Begins it.
   *
   * @param silentSince a running one that was last heard of before has died
   * @return false if another is running
   */
  boolean begin(Verification verification, Instant silentSince);

  /** Says how far it is, or how it ended; nothing happens if another has begun since. */
  void tell(Verification verification);
}
