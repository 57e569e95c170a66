package huiying.sla.report;

import huiying.contracts.Channel;
import huiying.contracts.DistrictTime;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import huiying.sla.clock.Fact;
import huiying.sla.clock.Facts;
import huiying.sla.clock.Fold;
import huiying.sla.clock.Kept;
import huiying.sla.clock.Position;
import huiying.sla.clock.TrackedMessage;
import huiying.testkit.Spellings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Messages that something happened to; the same seed gives the same. */
public final class RandomMessages {
  private static final int DEPARTMENTS = 40;
  private static final double ANSWERED = 0.9;

  private final Random random;
  private final LocalDate from;
  private final int days;
  private final int departments;
  private UnaryOperator<String> spelling = UnaryOperator.identity();

  public RandomMessages(long seed, LocalDate from, int days) {
    this(seed, from, days, DEPARTMENTS);
  }

  public RandomMessages(long seed, LocalDate from, int days, int departments) {
    this.random = new Random(seed);
    this.from = from;
    this.days = days;
    this.departments = departments;
  }

  /** With departments written in any way. */
  public RandomMessages inAnySpelling() {
    spelling = name -> Spellings.of(name, random);
    return this;
  }

  public List<Kept> next(int count) {
    return IntStream.range(0, count).mapToObj(_ -> next()).toList();
  }

  private Kept next() {
    var id = MessageId.of(Channel.PORTAL, Long.toHexString(random.nextLong()));
    var facts = facts(id.value());
    var last = facts.getLast().event().orElseThrow().occurredAt();
    var before = TrackedMessage.unknown(id);
    var folded = Fold.of(before, facts, Facts.RULES, Position.through(last), last);
    return new Kept(before, random.nextInt(12), 0, List.of()).next(folded, 0, 1, false);
  }

  private List<Fact> facts(String id) {
    var facts = new ArrayList<Fact>();
    var at = DistrictTime.startOf(from).plusMillis(random.nextLong(days * 86_400_000L));
    facts.add(Facts.fact(received(id, at)));
    for (var more = random.nextInt(3); more > 0; more--) {
      at = later(at, 4);
      facts.add(Facts.fact(something(id, facts.size() + 1, at)));
    }
    if (random.nextDouble() < ANSWERED) {
      at = later(at, 8);
      facts.add(Facts.fact(new MessageEvent.Replied(id, facts.size() + 1, at, null)));
      if (random.nextInt(20) == 0) {
        at = later(at, 20);
        facts.add(Facts.fact(new MessageEvent.Reopened(id, facts.size() + 1, at, "不满意")));
      }
    }
    return facts;
  }

  private MessageEvent received(String id, Instant at) {
    return new MessageEvent.Received(
        id,
        1,
        at,
        at,
        one(Channel.values()),
        one(Kind.values()),
        random.nextInt(10) == 0,
        false,
        "电梯",
        random.nextInt(10) == 0 ? null : department(),
        null,
        random.nextInt(5) == 0 ? department() : null);
  }

  private MessageEvent something(String id, int sequence, Instant at) {
    return switch (random.nextInt(9)) {
      case 0 -> new MessageEvent.Suspended(id, sequence, at, "补正材料");
      case 1 -> new MessageEvent.Resumed(id, sequence, at);
      case 2 -> new MessageEvent.Returned(id, sequence, at, "不属于本部门职责");
      case 3 ->
          new MessageEvent.Reclassified(
              id, sequence, at, one(Kind.values()), random.nextBoolean(), "改类");
      case 4 -> new MessageEvent.Withdrawn(id, sequence, at, "来件人撤回");
      case 5 -> new MessageEvent.Rated(id, sequence, at, 1, true);
      case 6 -> new MessageEvent.CoAnswered(id, sequence, at, department());
      case 7 ->
          new MessageEvent.Dispatched(id, sequence, at, department(), List.of(department()), null);
      default -> new MessageEvent.Transferred(id, sequence, at, department(), null);
    };
  }

  private String department() {
    return spelling.apply("第%d局".formatted(random.nextInt(departments)));
  }

  private Instant later(Instant at, int mostDays) {
    return at.plus(Duration.ofMinutes(random.nextInt(mostDays * 24 * 60)));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
