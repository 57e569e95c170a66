package huiying.intake.matter;

import huiying.contracts.MessageId;
import java.util.Collection;
import java.util.List;

/**
 * Messages that nobody has compared yet, and those that were merged, rated or handed over since;
 * each is marked in the write that makes it so.
 */
public interface ToCompare {
  /**
   * A mark.
   *
   * @param isNew nobody has compared the message yet
   * @param version of the message when it was marked
   */
  record Mark(MessageId message, boolean isNew, long version) {}

  List<Mark> next(int limit);

  /** Takes the marks away, but not those that were made anew meanwhile. */
  void done(Collection<Mark> marks);
}
