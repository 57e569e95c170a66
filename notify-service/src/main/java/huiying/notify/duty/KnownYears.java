package huiying.notify.duty;

import java.util.List;
import java.util.Optional;

/** The years that sla-service told of, one record each. */
public interface KnownYears {
  Optional<KnownYear> find(int year);

  /** All, in order of the year; there are two hundred at the most. */
  List<KnownYear> all();

  /**
   * Puts {@code next} in the place of what was read.
   *
   * @param asRead what {@link #find} answered for this year
   * @return false if another writer was here first: nothing is stored; read and decide again
   */
  boolean save(KnownYear next, Optional<KnownYear> asRead);
}
