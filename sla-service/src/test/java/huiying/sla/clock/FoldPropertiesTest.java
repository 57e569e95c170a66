package huiying.sla.clock;

import static huiying.sla.clock.Facts.ID;
import static huiying.sla.clock.Facts.RULES;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageEvent.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever order facts are delivered in, and however often, they make the same clocks. */
class FoldPropertiesTest {
  private static final Instant START = at("2026-03-16T10:00");
  private static final Instant END = at("2027-03-16T10:00");

  @Property(tries = 300)
  void anyOrderOfDuplicateDeliveriesMakesTheSameClocks(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int facts) {
    var random = new Random(seed);
    var story = story(random, facts);
    var inOrder = fold(TrackedMessage.unknown(ID), story);

    var shuffled = TrackedMessage.unknown(ID);
    for (var batch : batches(story, random)) {
      shuffled = fold(shuffled, batch);
    }

    assertThat(shuffled.sequence()).isEqualTo(facts);
    assertThat(shuffled.held()).isEmpty();
    assertThat(shuffled.clocks()).isEqualTo(inOrder.clocks());
    assertThat(shuffled.life()).isEqualTo(inOrder.life());
    assertThat(shuffled.applied()).isEqualTo(inOrder.applied());
  }

  @Property(tries = 300)
  void everyClockIsDueWhereItsCourseSaysAndNeverBeforeItsFloor(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int facts) {
    var message = fold(TrackedMessage.unknown(ID), story(new Random(seed), facts));

    for (var clock : message.clocks()) {
      var limit = RULES.limits().named(clock.limit()).orElseThrow();
      assertThat(clock.deadline()).isEqualTo(RULES.reckon(limit, clock.course()).deadline());
      clock
          .course()
          .floor()
          .ifPresent(floor -> assertThat(clock.deadline().dueAt()).isAfterOrEqualTo(floor.dueAt()));
    }
  }

  private static TrackedMessage fold(TrackedMessage before, List<Fact> facts) {
    return Fold.of(before, facts, RULES, Position.through(END), END).after();
  }

  /** All facts in some order, some of them more than once, cut into batches at random. */
  private static List<List<Fact>> batches(List<Fact> story, Random random) {
    var deliveries = new ArrayList<>(story);
    story.stream().filter(_ -> random.nextBoolean()).forEach(deliveries::add);
    Collections.shuffle(deliveries, random);
    var batches = new ArrayList<List<Fact>>();
    for (var from = 0; from < deliveries.size(); ) {
      var to = Math.min(deliveries.size(), from + 1 + random.nextInt(5));
      batches.add(List.copyOf(deliveries.subList(from, to)));
      from = to;
    }
    return batches;
  }

  private static List<Fact> story(Random random, int facts) {
    var story = new ArrayList<Fact>();
    var time = START;
    for (var sequence = 1L; sequence <= facts; sequence++) {
      story.add(Facts.fact(sequence == 1 ? receipt(random, time) : event(random, sequence, time)));
      time = time.plus(Duration.ofMinutes(random.nextInt(8_000)));
    }
    return story;
  }

  private static MessageEvent receipt(Random random, Instant at) {
    var kind = Kind.values()[random.nextInt(Kind.values().length)];
    var simple = random.nextInt(4) == 0;
    return new MessageEvent.Received(
        ID.value(), 1, at, at, Channel.PORTAL, kind, simple, false, "电梯", null, null, null);
  }

  /** Mostly accepted: what is declined is over. */
  private static Decision decision(Random random) {
    return random.nextInt(6) == 0
        ? Decision.values()[random.nextInt(Decision.values().length)]
        : Decision.ACCEPTED;
  }

  private static MessageEvent event(Random random, long n, Instant at) {
    var id = ID.value();
    return switch (random.nextInt(16)) {
      case 0 -> new MessageEvent.Accepted(id, n, at, decision(random), null);
      case 1 -> new MessageEvent.CorrectionReceived(id, n, at);
      case 2 -> new MessageEvent.Dispatched(id, n, at, "住房局", List.of(), null);
      case 3 -> new MessageEvent.Transferred(id, n, at, "建管委", null);
      case 4 -> new MessageEvent.Returned(id, n, at, "不属于本部门职责");
      case 5, 6 -> new MessageEvent.Suspended(id, n, at, "补正");
      case 7, 8 -> new MessageEvent.Resumed(id, n, at);
      case 9 -> new MessageEvent.Extended(id, n, at, 1 + random.nextInt(12), "勘查", "区府办");
      case 10 ->
          new MessageEvent.Reclassified(
              id, n, at, Kind.values()[random.nextInt(10)], random.nextBoolean(), "改类");
      case 11 -> new MessageEvent.InterimReplied(id, n, at, null);
      case 12 -> new MessageEvent.Replied(id, n, at, null);
      case 13 -> new MessageEvent.ReplyWithdrawn(id, n, at, "退回");
      case 14 -> new MessageEvent.Reopened(id, n, at, "不满意");
      default -> new MessageEvent.Rated(id, n, at, 1 + random.nextInt(5), random.nextBoolean());
    };
  }
}
