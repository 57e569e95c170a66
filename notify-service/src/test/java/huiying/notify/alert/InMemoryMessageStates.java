package huiying.notify.alert;

import huiying.contracts.MessageId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** States in memory, as strict as the real ones. */
public final class InMemoryMessageStates implements MessageStates {
  private final Map<MessageId, MessageState> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<MessageState> find(MessageId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Map<MessageId, MessageState> findAll(Collection<MessageId> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> find(id).stream())
        .collect(Collectors.toMap(MessageState::id, Function.identity()));
  }

  @Override
  public void save(Collection<MessageState> changed) {
    var refused = 0;
    for (var state : changed) {
      var before = find(state.id()).map(MessageState::version).orElse(0L);
      if (before == state.version() - 1) {
        kept.put(state.id(), state);
      } else {
        refused++;
      }
    }
    if (refused > 0) {
      throw new StaleState(refused);
    }
  }
}
