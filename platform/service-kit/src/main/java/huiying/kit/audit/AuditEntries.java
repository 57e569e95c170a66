package huiying.kit.audit;

import java.util.List;
import java.util.Optional;

/** The entries we keep, and the head beside them. */
public interface AuditEntries {
  Optional<Entry> last();

  /**
   * Stores them in this order, so that after a failure a beginning of them may be there, never a
   * later one without those before.
   *
   * @throws NumberTaken if one of the numbers is there already
   */
  void add(List<Entry> entries);

  /** Those with greater numbers, least first. */
  List<Entry> after(long number, int limit);

  /** Newest first by time, then by number. */
  List<Entry> find(AuditQuery query);

  Optional<SealedHead> head();

  /**
   * Stores the head unless one as high is there.
   *
   * @return false if there was none at all before
   */
  boolean raise(SealedHead head);
}
