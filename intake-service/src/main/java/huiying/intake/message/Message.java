package huiying.intake.message;

import huiying.contracts.MessageId;
import huiying.intake.message.MessageFact.InterimReplied;
import huiying.intake.message.MessageFact.Replied;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A citizen's message and what became of it. Questions return facts; a fact returns the next
 * message.
 *
 * @param queryCode by which the citizen learns how things stand
 * @param arrivedAt when it reached us, which may be long after the channel received it
 * @param replies all that ever went out, in the order we heard of them
 * @param version how many changes made this message; storage uses it to refuse a stale write
 * @param sequence how many facts, its receipt included, have been announced of it
 */
public record Message(
    MessageId id,
    Submission submission,
    QueryCode queryCode,
    Instant arrivedAt,
    State state,
    List<Reply> replies,
    long version,
    long sequence) {

  /** How far a message has come. */
  public sealed interface State {
    /** Waits for its answer. */
    record Received() implements State {}

    /** Has it. */
    record Replied(Reply answer) implements State {}
  }

  static Message received(Submission submission, QueryCode queryCode, Instant arrivedAt) {
    return new Message(
        submission.id(), submission, queryCode, arrivedAt, new State.Received(), List.of(), 1, 1);
  }

  /**
   * What a reply changes: nothing if it is here already.
   *
   * @throws BrokenRules if it must not be accepted, for example because it is older than the
   *     message
   * @throws TooManyInterimReplies if there is room only for the final one
   * @throws AlreadyReplied if another answer has gone out, after which there is no other reply
   */
  List<MessageFact> decide(ReplyDraft draft, TimeRules times, Instant now) {
    draft.check(submission.receivedAt(), times, now);
    if (replies.stream().anyMatch(draft::repeats)) {
      return List.of();
    }
    return switch (state) {
      case State.Received _ -> List.of(bounded(draft.reply(later(now, submission.receivedAt()))));
      case State.Replied(var answer) -> throw new AlreadyReplied(id, answer);
    };
  }

  private MessageFact bounded(Reply reply) {
    if (reply.interim() && replies.size() >= TooManyInterimReplies.MOST) {
      throw new TooManyInterimReplies(id);
    }
    return reply.interim() ? new InterimReplied(reply) : new Replied(reply);
  }

  /** The channel's clock may be a little ahead of ours, but no reply comes before its message. */
  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** No default branch: a new kind of fact does not compile until somebody says what it means. */
  Message after(MessageFact fact) {
    return switch (fact) {
      case InterimReplied(var reply) -> with(state, reply);
      case Replied(var reply) -> with(new State.Replied(reply), reply);
    };
  }

  private Message with(State next, Reply reply) {
    var all = new ArrayList<>(replies);
    all.add(reply);
    return new Message(
        id, submission, queryCode, arrivedAt, next, List.copyOf(all), version, sequence + 1);
  }

  Message inVersion(long next) {
    return new Message(id, submission, queryCode, arrivedAt, state, replies, next, sequence);
  }
}
