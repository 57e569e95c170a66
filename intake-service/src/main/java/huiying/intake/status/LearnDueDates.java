package huiying.intake.status;

import huiying.contracts.ClockEvent;
import huiying.contracts.MessageId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Learns due dates from what sla-service announces: one read and one write for a batch. */
public final class LearnDueDates {
  private final DueDates dates;

  public LearnDueDates(DueDates dates) {
    this.dates = dates;
  }

  /** One event and the message it is about. */
  public record Heard(MessageId message, ClockEvent event) {}

  public void learn(List<Heard> heard) {
    var messages = new LinkedHashSet<MessageId>();
    heard.forEach(one -> messages.add(one.message()));
    var before = dates.findAll(messages);
    var known = new LinkedHashMap<MessageId, KnownDates>();
    for (var one : heard) {
      var id = one.message();
      var there = known.getOrDefault(id, before.getOrDefault(id, KnownDates.nothing(id)));
      known.put(id, there.after(one.event()));
    }
    var changed = new ArrayList<>(known.values());
    changed.removeIf(one -> one.equals(before.get(one.message())) || one.dates().isEmpty());
    dates.save(changed);
  }
}
