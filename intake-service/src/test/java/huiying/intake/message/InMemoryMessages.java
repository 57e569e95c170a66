package huiying.intake.message;

import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Messages as long as the test lasts; everything announced stays readable. */
public final class InMemoryMessages implements Messages {
  private final Map<MessageId, Message> messages = new HashMap<>();
  private final List<MessageEvent> announced = new ArrayList<>();

  @Override
  public synchronized Optional<Message> find(MessageId id) {
    return Optional.ofNullable(messages.get(id));
  }

  @Override
  public synchronized Map<MessageId, Message> findAll(Collection<MessageId> ids) {
    var found = new HashMap<>(messages);
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  @Override
  public synchronized Set<MessageId> add(Collection<Change> received) {
    var taken = new HashSet<MessageId>();
    for (var change : received) {
      if (messages.putIfAbsent(change.message().id(), change.message()) == null) {
        announced.addAll(change.announcements());
      } else {
        taken.add(change.message().id());
      }
    }
    return taken;
  }

  @Override
  public synchronized void save(Change change) {
    var next = change.message();
    var there = messages.get(next.id());
    if (there == null || there.version() != next.version() - 1) {
      throw new StaleMessage(next.id());
    }
    messages.put(next.id(), next);
    announced.addAll(change.announcements());
  }

  public synchronized List<MessageEvent> announced() {
    return List.copyOf(announced);
  }

  public synchronized void clear() {
    messages.clear();
    announced.clear();
  }
}
