package huiying.intake.status;

import huiying.contracts.MessageId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Due dates as long as the test lasts. */
public final class InMemoryDueDates implements DueDates {
  private final Map<MessageId, KnownDates> all = new HashMap<>();

  @Override
  public synchronized Map<MessageId, KnownDates> findAll(Collection<MessageId> messages) {
    var found = new HashMap<>(all);
    found.keySet().retainAll(Set.copyOf(messages));
    return found;
  }

  @Override
  public synchronized void save(Collection<KnownDates> known) {
    for (var one : known) {
      all.merge(
          one.message(), one, (there, next) -> next.revision() >= there.revision() ? next : there);
    }
  }
}
