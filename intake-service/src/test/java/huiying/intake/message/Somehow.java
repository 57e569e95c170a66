package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.changed;

import huiying.contracts.Channel;
import huiying.contracts.MessageEvent.Decision;
import huiying.kit.access.Reach;
import huiying.testkit.Spellings;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Messages of any channel in any stage with any department, and reaches of anybody; departments are
 * written in any way.
 */
final class Somehow {
  private static final List<String> DEPARTMENTS = List.of("甲局", "乙局", "丙街道", "Ab5办");
  private static final Channel[] CHANNELS = Channel.values();

  private Somehow() {}

  static Message message(int n, Random random) {
    var said = aMessage().of("somehow-" + n).title("第 %d 件".formatted(n)).by(one(CHANNELS, random));
    said.to(null).receivedAt(NOW.minusSeconds(random.nextInt(60)));
    if (random.nextInt(4) == 0) {
      said.confidential(true).about(department(random));
    }
    var message = said.received().message();
    for (int steps = random.nextInt(6); steps > 0; steps--) {
      message = changed(message, fact(message, random)).message();
    }
    return message.inVersion(1);
  }

  /** What can follow, but for who is accused: the store keeps whatever it is told. */
  private static MessageFact fact(Message message, Random random) {
    return switch (message.life().state()) {
      case State.Received _, State.Returned _ ->
          random.nextInt(4) == 0 ? suspended(random) : dispatched(random);
      case State.Dispatched _ ->
          switch (random.nextInt(6)) {
            case 0 -> new MessageFact.Returned(NOW, "退");
            case 1 -> new MessageFact.Transferred(NOW, department(random), "转");
            case 2 -> new MessageFact.Decided(NOW, Decision.OTHER_PROCEDURE, "诉");
            case 3 -> new MessageFact.Withdrawn(NOW, "撤");
            case 4 -> suspended(random);
            default -> new MessageFact.Replied(answer("可以", NOW));
          };
      case State.Suspended _ -> new MessageFact.Resumed(NOW);
      case State.Replied _ -> new MessageFact.Reopened(NOW, "重办");
      case State.Assigned _, State.Declined _, State.Withdrawn _, State.Merged _ ->
          new MessageFact.Reclassified(NOW, message.life().kind(), true, "简单");
    };
  }

  private static MessageFact dispatched(Random random) {
    var lead = department(random);
    var helpers = some(random).stream().filter(one -> !one.equals(lead)).sorted().toList();
    return new MessageFact.Dispatched(
        NOW, new Assignment(lead, helpers), random.nextInt(5) == 0, null);
  }

  private static MessageFact suspended(Random random) {
    return new MessageFact.Suspended(NOW, "等", random.nextBoolean());
  }

  static Reach reach(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Reach.EVERYTHING;
      case 1 -> Reach.NOTHING;
      case 2 -> new Reach(false, Set.of(one(CHANNELS, random)), Set.of(), false);
      case 3 -> new Reach(false, Set.of(), Set.of(department(random)), false);
      case 4 -> new Reach(false, Set.of(), Set.of(), true);
      default -> new Reach(false, channels(random), some(random), random.nextBoolean());
    };
  }

  private static Set<Channel> channels(Random random) {
    return Stream.of(CHANNELS).filter(_ -> random.nextInt(4) == 0).collect(Collectors.toSet());
  }

  private static Set<String> some(Random random) {
    return DEPARTMENTS.stream()
        .filter(_ -> random.nextInt(3) == 0)
        .map(name -> Spellings.of(name, random))
        .collect(Collectors.toSet());
  }

  private static String department(Random random) {
    return Spellings.of(DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())), random);
  }

  static <T> T one(T[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
