package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.intake.matter.SameMatter.Why;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Two messages that look like one matter, for somebody to decide; nothing is merged by itself.
 *
 * @param id made of both ids, so that it does not matter which of them came later
 * @param messages the two, in the order of their ids
 * @param similarity of their words, from 0 to 1
 * @param earliest the one that was received first, whose limit is the one that counts
 */
public record Proposal(
    String id,
    List<MessageId> messages,
    double similarity,
    Set<Why> why,
    State state,
    MessageId earliest,
    Instant proposedAt) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}:[0-9a-f]{32}");

  /** What became of a proposal. */
  public sealed interface State {
    record Open() implements State {}

    /**
     * @param into the message that goes on
     */
    record Accepted(MessageId into) implements State {}

    record Dismissed(String reason, Instant at) implements State {}
  }

  static Proposal of(Compared a, Compared b, double similarity, Set<Why> why, Instant now) {
    var earliest = a.isBefore(b) ? a.id() : b.id();
    return new Proposal(
        id(a.id(), b.id()),
        List.of(a.id(), b.id()).stream().sorted().toList(),
        similarity,
        Set.copyOf(why),
        new State.Open(),
        earliest,
        now);
  }

  /** The same for both orders. */
  public static String id(MessageId a, MessageId b) {
    return a.compareTo(b) < 0 ? a + ":" + b : b + ":" + a;
  }

  public static boolean isWellFormed(String id) {
    return FORM.matcher(id).matches();
  }
}
