package huiying.sla.report;

import static huiying.sla.clock.Facts.at;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import huiying.sla.MovableTime;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Fold;
import huiying.sla.clock.InMemoryTrackedMessages;
import huiying.sla.clock.Kept;
import huiying.sla.clock.Position;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.RulesOverTime;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.TrackedMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages told fact by fact, and the reports over them. */
public final class District {
  public final MovableTime time;
  public final TrackedMessages messages;
  public final Reports reports;
  public final RollUps rollUps;
  final RulesOverTime rules = new RulesOverTime();
  private int received;

  /** In memory. */
  District(String now) {
    this(now, new InMemoryTrackedMessages(), new InMemoryRollUps());
  }

  public District(String now, TrackedMessages messages, RollUps rollUps) {
    this.time = new MovableTime(at(now));
    this.messages = messages;
    this.rollUps = rollUps;
    var keep = new KeepRollUps(rollUps, messages, rules);
    this.reports = new Reports(rollUps, keep, rules, time);
  }

  public static RulesInForce rules() {
    return new RulesOverTime();
  }

  public Message receives(Kind kind, @Nullable String department, String local) {
    received++;
    return new Message(MessageId.of(Channel.PORTAL, "M" + received))
        .received(kind, department, at(local));
  }

  /** In confidence, and about a department if it names one. */
  public Message receivesReport(
      Channel channel, @Nullable String department, @Nullable String accused, String local) {
    received++;
    var message = new Message(MessageId.of(channel, "M" + received));
    return message.tell(
        new MessageEvent.Received(
            message.id.value(),
            message.next(),
            at(local),
            at(local),
            channel,
            Kind.REPORT,
            false,
            true,
            null,
            department,
            null,
            accused));
  }

  public Message receives(@Nullable String department, String local) {
    return receives(Kind.COMPLAINT, department, local);
  }

  Compliance total(String from, String to) {
    return compliance(GroupBy.MONTH, from, to).total();
  }

  ComplianceReport compliance(GroupBy by, String from, String to) {
    return reports.compliance(Selection.between(LocalDate.parse(from), LocalDate.parse(to)), by);
  }

  /** One message; each fact is heard of as it happens. */
  public final class Message {
    public final MessageId id;
    private long sequence;

    private Message(MessageId id) {
      this.id = id;
    }

    private Message received(Kind kind, @Nullable String department, Instant at) {
      return tell(
          new MessageEvent.Received(
              id.value(),
              next(),
              at,
              at,
              Channel.PORTAL,
              kind,
              false,
              false,
              "电梯",
              department,
              null,
              null));
    }

    public Message transferred(String local, String department) {
      return tell(new MessageEvent.Transferred(id.value(), next(), at(local), department, null));
    }

    public Message coAnswered(String local, String department) {
      return tell(new MessageEvent.CoAnswered(id.value(), next(), at(local), department));
    }

    public Message returned(String local) {
      return tell(new MessageEvent.Returned(id.value(), next(), at(local), "不属于本部门职责"));
    }

    public Message dispatched(String local, String department, String... helpers) {
      var all = List.of(helpers);
      return tell(
          new MessageEvent.Dispatched(id.value(), next(), at(local), department, all, null));
    }

    Message decided(String local, Decision decision) {
      return tell(new MessageEvent.Accepted(id.value(), next(), at(local), decision, null));
    }

    Message suspended(String local) {
      return tell(new MessageEvent.Suspended(id.value(), next(), at(local), "补正材料"));
    }

    Message resumed(String local) {
      return tell(new MessageEvent.Resumed(id.value(), next(), at(local)));
    }

    Message reclassified(String local, Kind kind) {
      return tell(new MessageEvent.Reclassified(id.value(), next(), at(local), kind, false, "改类"));
    }

    public Message replied(String local) {
      return tell(new MessageEvent.Replied(id.value(), next(), at(local), null));
    }

    Message reopened(String local) {
      return tell(new MessageEvent.Reopened(id.value(), next(), at(local), "回访不满意"));
    }

    Message withdrawn(String local) {
      return tell(new MessageEvent.Withdrawn(id.value(), next(), at(local), "来件人撤回"));
    }

    private long next() {
      return ++sequence;
    }

    private Message tell(MessageEvent event) {
      var was =
          messages
              .findAll(List.of(id))
              .getOrDefault(id, new Kept(TrackedMessage.unknown(id), 0, 0, List.of()));
      var now = event.occurredAt();
      var facts = List.of(Facts.fact(event));
      var folded = Fold.of(was.message(), facts, rules.now(), Position.through(now), now);
      messages.save(List.of(was.next(folded, 0, 1, false)));
      rollUps.markDaysOf(List.of(folded.after()));
      return this;
    }
  }
}
