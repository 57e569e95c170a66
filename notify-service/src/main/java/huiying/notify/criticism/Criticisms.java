package huiying.notify.criticism;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of criticism, kept. */
public interface Criticisms {
  /** Adds those that are not there yet; one that was struck off stays so. */
  void enter(Collection<Criticism> criticisms);

  /** Strikes it off, if it is there: the breach did not happen. */
  void strike(String id);

  Optional<Criticism> find(String id);

  /**
   * A page of a month's list, by department, then due date, then number; at most {@code limit}.
   *
   * @param department as the messages call it; null for all
   * @param after the last of the page before; null for the first
   */
  List<Criticism> list(
      YearMonth month, @Nullable String department, @Nullable Criticism after, int limit);
}
