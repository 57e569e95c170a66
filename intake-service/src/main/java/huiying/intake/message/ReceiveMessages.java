package huiying.intake.message;

import huiying.contracts.MessageId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Takes messages in, each once: two reads at most and one write for any number of them. */
public final class ReceiveMessages {
  private final Messages messages;
  private final MessageMeter meter;
  private final RandomGenerator secret;
  private final InstantSource time;

  /**
   * @param secret draws query codes; nobody must be able to guess what it draws next
   */
  public ReceiveMessages(
      Messages messages, MessageMeter meter, RandomGenerator secret, InstantSource time) {
    this.messages = messages;
    this.meter = meter;
    this.secret = secret;
    this.time = time;
  }

  /**
   * @param submissions may name a message twice: the later one is then a repeat or differs
   * @return one for each, in order
   */
  public List<Receipt> receive(List<Submission> submissions) {
    var known = new HashMap<>(messages.findAll(idsOf(submissions)));
    var created = add(unknown(submissions, known));
    known.putAll(created);
    known.putAll(messages.findAll(missing(submissions, known)));
    return submissions.stream().map(one -> receipt(one, created, known)).toList();
  }

  private static Collection<MessageId> idsOf(List<Submission> submissions) {
    return submissions.stream().map(Submission::id).distinct().toList();
  }

  private Collection<Change> unknown(List<Submission> submissions, Map<MessageId, Message> known) {
    var arrivedAt = time.instant();
    var changes = new LinkedHashMap<MessageId, Change>();
    for (var one : submissions) {
      if (!known.containsKey(one.id())) {
        changes.computeIfAbsent(
            one.id(), _ -> Change.received(one, QueryCode.draw(secret), arrivedAt));
      }
    }
    return changes.values();
  }

  /** Those that are ours now; another client may have been quicker with some. */
  private Map<MessageId, Message> add(Collection<Change> changes) {
    var taken = messages.add(changes);
    var ours = new HashMap<MessageId, Message>();
    for (var change : changes) {
      if (!taken.contains(change.message().id())) {
        meter.count(change);
        ours.put(change.message().id(), change.message());
      }
    }
    return ours;
  }

  private static List<MessageId> missing(
      List<Submission> submissions, Map<MessageId, Message> known) {
    return new ArrayList<>(idsOf(submissions))
        .stream().filter(id -> !known.containsKey(id)).toList();
  }

  private static Receipt receipt(
      Submission one, Map<MessageId, Message> created, Map<MessageId, Message> known) {
    var mine = created.remove(one.id()); // the first of its id made it, the next repeats it
    if (mine != null) {
      return new Receipt.Created(mine);
    }
    var there = Objects.requireNonNull(known.get(one.id()));
    var fields = there.differences(one);
    return fields.isEmpty() ? new Receipt.Repeated(there) : new Receipt.Differs(there.id(), fields);
  }
}
