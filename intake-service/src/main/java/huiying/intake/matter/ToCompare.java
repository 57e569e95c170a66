package huiying.intake.matter;

import huiying.contracts.MessageId;
import java.util.Collection;
import java.util.List;

/** Messages that nobody has compared yet; each is marked in the write that creates it. */
public interface ToCompare {
  List<MessageId> next(int limit);

  /** Takes the marks away. */
  void done(Collection<MessageId> ids);
}
