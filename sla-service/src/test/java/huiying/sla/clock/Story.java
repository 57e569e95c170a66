package huiying.sla.clock;

import static huiying.sla.clock.Facts.at;

import huiying.contracts.Channel;
import huiying.contracts.ClockEvent;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one message, told in order, each fact heard of as it happens: {@code
 * Story.received(COMPLAINT, "2026-03-16T10:00").extended("2026-03-18T09:00", 5)}.
 */
final class Story {
  final List<ClockEvent> told = new ArrayList<>();
  private final String id = Facts.ID.value();
  private Rules rules = Facts.RULES;
  private TrackedMessage message = TrackedMessage.unknown(Facts.ID);
  private long sequence;

  static Story received(Kind kind, String local) {
    return received(kind, false, "住房局", local);
  }

  static Story simple(String local) {
    return received(Kind.CONSULTATION, true, "住房局", local);
  }

  static Story received(Kind kind, boolean simple, @Nullable String department, String local) {
    return new Story().received(kind, simple, department, at(local));
  }

  static Story by(Rules rules) {
    var story = new Story();
    story.rules = rules;
    return story;
  }

  Story received(Kind kind, boolean simple, @Nullable String department, Instant at) {
    return tell(
        new MessageEvent.Received(
            id, next(), at, at, Channel.PORTAL, kind, simple, false, "电梯", department, null, null));
  }

  Story accepted(String local, Decision decision) {
    return tell(new MessageEvent.Accepted(id, next(), at(local), decision, null));
  }

  Story corrected(String local) {
    return tell(new MessageEvent.CorrectionReceived(id, next(), at(local)));
  }

  Story dispatched(String local, String department) {
    return tell(new MessageEvent.Dispatched(id, next(), at(local), department, List.of(), null));
  }

  Story dispatched(
      String local, String department, List<String> helpers, @Nullable String accused) {
    return tell(new MessageEvent.Dispatched(id, next(), at(local), department, helpers, accused));
  }

  /** A confidential report that names whom it is about, and waits for the dispatch desk. */
  static Story reported(String accused, String local) {
    var story = new Story();
    var at = at(local);
    return story.tell(
        new MessageEvent.Received(
            story.id,
            story.next(),
            at,
            at,
            Channel.PORTAL,
            Kind.REPORT,
            false,
            true,
            null,
            null,
            null,
            accused));
  }

  Story coAnswered(String local, String department) {
    return tell(new MessageEvent.CoAnswered(id, next(), at(local), department));
  }

  Story transferred(String local, String department) {
    return tell(new MessageEvent.Transferred(id, next(), at(local), department, null));
  }

  Story returned(String local) {
    return tell(new MessageEvent.Returned(id, next(), at(local), "不属于本部门职责"));
  }

  Story suspended(String local) {
    return suspended(local, "补正材料");
  }

  Story suspended(String local, String reason) {
    return tell(new MessageEvent.Suspended(id, next(), at(local), reason));
  }

  Story resumed(String local) {
    return tell(new MessageEvent.Resumed(id, next(), at(local)));
  }

  Story extended(String local, int amount) {
    return extended(local, amount, "需现场勘查", "区府办");
  }

  Story extended(String local, int amount, String reason, String approvedBy) {
    return tell(new MessageEvent.Extended(id, next(), at(local), amount, reason, approvedBy));
  }

  Story reclassified(String local, Kind kind, boolean simple) {
    return tell(new MessageEvent.Reclassified(id, next(), at(local), kind, simple, "改类"));
  }

  Story interimReplied(String local) {
    return tell(new MessageEvent.InterimReplied(id, next(), at(local), null));
  }

  Story replied(String local) {
    return tell(new MessageEvent.Replied(id, next(), at(local), null));
  }

  Story replyWithdrawn(String local) {
    return tell(new MessageEvent.ReplyWithdrawn(id, next(), at(local), "审核退回"));
  }

  Story reopened(String local) {
    return tell(new MessageEvent.Reopened(id, next(), at(local), "回访不满意"));
  }

  Story rated(String local, int score, boolean named) {
    return tell(new MessageEvent.Rated(id, next(), at(local), score, named));
  }

  Story withdrawn(String local) {
    return tell(new MessageEvent.Withdrawn(id, next(), at(local), "来件人撤回"));
  }

  Story merged(String local) {
    return tell(new MessageEvent.Merged(id, next(), at(local), "ffffffffffffffffffffffffffffffff"));
  }

  /** Brings the message to other rules, at that time. */
  Story ruledBy(Rules next, String local) {
    rules = next;
    return fold(List.of(), at(local));
  }

  private long next() {
    return ++sequence;
  }

  private Story tell(MessageEvent event) {
    return fold(List.of(Facts.fact(event)), event.occurredAt());
  }

  private Story fold(List<Fact> facts, Instant now) {
    var folded = Fold.of(message, facts, rules, Position.through(now), now);
    message = folded.after();
    folded.announcements().forEach(one -> told.add(one.event()));
    return this;
  }

  TrackedMessage message() {
    return message;
  }

  Clock clock(String code) {
    return message
        .clock(code)
        .orElseThrow(() -> new AssertionError(code + " in " + message.clocks()));
  }

  LocalDate due(String code) {
    return clock(code).deadline().dueDate();
  }

  Clock.State state(String code) {
    return clock(code).state();
  }

  /** Why the last fact changed nothing. */
  Optional<Ignored> ignored() {
    return message.applied().getLast().ignored();
  }

  /** Kinds of the events told, without those of the warnings. */
  List<String> events() {
    return told.stream()
        .filter(event -> !(event instanceof ClockEvent.Warned))
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }
}
