package huiying.sla.watch;

import huiying.sla.MovableTime;
import huiying.sla.clock.Announcement;
import huiying.sla.clock.Facts;
import huiying.sla.clock.InMemoryTrackedMessages;
import huiying.sla.clock.RulesOverTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One store, one topic and one time, shared by the instances of a test. */
final class World {
  final MovableTime time;
  final InMemoryTrackedMessages messages = new InMemoryTrackedMessages();
  final InMemoryPartitionBook book = new InMemoryPartitionBook();
  final RulesOverTime rules = new RulesOverTime();
  final List<List<Announcement>> told = new ArrayList<>();
  final List<LocalDate> dirtyDays = new ArrayList<>();
  long records;
  boolean kafkaAway;

  /** How many tellings succeed before Kafka goes away; it stays if negative. */
  int kafkaAwayAfter = -1;

  World(String start) {
    time = new MovableTime(Facts.at(start));
  }

  Instance instance() {
    return new Instance(this);
  }

  void tell(List<Announcement> announcements) {
    if (kafkaAway) {
      throw new IllegalStateException("Kafka is away");
    }
    if (!announcements.isEmpty() && kafkaAwayAfter >= 0 && told.size() >= kafkaAwayAfter) {
      throw new IllegalStateException("Kafka is away");
    }
    if (!announcements.isEmpty()) {
      told.add(List.copyOf(announcements));
    }
  }

  void moveTo(String local) {
    time.moveTo(Facts.at(local));
  }

  Instant now() {
    return time.instant();
  }

  List<String> toldIds() {
    return told.stream().flatMap(List::stream).map(Announcement::id).toList();
  }

  /** The part of the id after the message, without that of facts. */
  List<String> alarms() {
    return toldIds().stream()
        .filter(id -> id.matches("[0-9a-f]+:[a-z-]+:[A-Z].*"))
        .map(id -> id.substring(id.indexOf(':') + 1))
        .toList();
  }
}
