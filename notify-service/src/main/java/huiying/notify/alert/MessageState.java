package huiying.notify.alert;

import huiying.contracts.MessageId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a message from its clock events.
 *
 * @param version how many writes made it; the store refuses one that is based on an older reading
 * @param revision the highest heard of: what an alarm below it says is out of date
 * @param summary empty until a start was heard of
 * @param clocks by the code of their limit
 */
public record MessageState(
    MessageId id,
    long version,
    long revision,
    Optional<Summary> summary,
    SortedMap<String, ClockState> clocks) {
  public MessageState {
    clocks = Collections.unmodifiableSortedMap(new TreeMap<>(clocks));
  }

  /** Before anything was heard of it. */
  public static MessageState unknown(MessageId id) {
    return new MessageState(id, 0, 0, Optional.empty(), new TreeMap<>());
  }

  /** Whether the clock was stopped, by an answer for instance. */
  public boolean isClosed(String clock) {
    var known = clocks.get(clock);
    return known != null && !known.open();
  }

  MessageState knowing(long heard) {
    return new MessageState(id, version, Math.max(revision, heard), summary, clocks);
  }

  MessageState knowing(Summary known) {
    return new MessageState(id, version, revision, Optional.of(known), clocks);
  }

  MessageState with(String code, ClockState clock) {
    var all = new TreeMap<>(Map.copyOf(clocks));
    all.put(code, clock);
    return new MessageState(id, version, revision, summary, all);
  }

  MessageState nextVersion() {
    return new MessageState(id, version + 1, revision, summary, clocks);
  }
}
