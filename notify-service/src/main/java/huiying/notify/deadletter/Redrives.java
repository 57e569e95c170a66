package huiying.notify.deadletter;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The letters that were sent again. */
public interface Redrives {
  Optional<Redrive> find(LetterId id);

  /** Of a page; those that were never sent again are left out. */
  Map<LetterId, Redrive> findAll(Collection<LetterId> ids);

  /**
   * @return false if it is there already; nothing is stored then
   */
  boolean add(Redrive first);

  /**
   * Puts {@code next} in the place of what was read.
   *
   * @return false if that is not there any more; nothing is stored then
   */
  boolean replace(Redrive asRead, Redrive next);
}
