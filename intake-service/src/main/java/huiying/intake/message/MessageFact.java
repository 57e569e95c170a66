package huiying.intake.message;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a message after its receipt, in the past tense; docs/message-life.md explains. */
public sealed interface MessageFact {
  /** When it became true. */
  Instant at();

  /** 受理决定. */
  record Decided(Instant at, Decision decision, @Nullable String reason) implements MessageFact {}

  /**
   * Given to a department (分办).
   *
   * @param conclusive by the dispatch desk's last word: it cannot be handed back
   * @param accused the department that it is about, as the desk found out; null if it did not
   */
  record Dispatched(Instant at, Assignment to, boolean conclusive, @Nullable String accused)
      implements MessageFact {}

  /** Passed to another department (转办). */
  record Transferred(Instant at, String department, @Nullable String reason)
      implements MessageFact {}

  /** Handed back to the dispatch desk (退单). */
  record Returned(Instant at, String reason) implements MessageFact {}

  /** Time stops counting (中止). */
  record Suspended(Instant at, String reason, boolean forCorrection) implements MessageFact {}

  /** Time counts again (恢复). */
  record Resumed(Instant at) implements MessageFact {}

  /** What the citizen was asked to add has come (补正). */
  record CorrectionReceived(Instant at) implements MessageFact {}

  /** More time was approved (延期), in the unit of the limit that is extended. */
  record Extended(Instant at, int amount, String reason, String approvedBy)
      implements MessageFact {}

  /** It is of another kind, or is (no longer) a simple question. */
  record Reclassified(Instant at, Kind kind, boolean simple, String reason)
      implements MessageFact {}

  /** A co-handling department contributed. */
  record CoAnswered(CoAnswer answer) implements MessageFact {
    @Override
    public Instant at() {
      return answer.at();
    }
  }

  /** Says how things stand; the message still waits for its answer. */
  record InterimReplied(Reply reply) implements MessageFact {
    @Override
    public Instant at() {
      return reply.at();
    }
  }

  /** The answer; of a merged message, the one given to the message that goes on. */
  record Replied(Reply reply) implements MessageFact {
    @Override
    public Instant at() {
      return reply.at();
    }
  }

  /** The answer was taken back: it is owed again. */
  record ReplyWithdrawn(Instant at, String reason) implements MessageFact {}

  /** 重办. */
  record Reopened(Instant at, String reason) implements MessageFact {}

  /** 评价. */
  record Rated(Rating rating) implements MessageFact {
    @Override
    public Instant at() {
      return rating.at();
    }
  }

  /** Nothing is owed any more (撤回). */
  record Withdrawn(Instant at, String reason) implements MessageFact {}

  /** It is the same matter as another message, and is answered there (并案). */
  record Merged(Instant at, MessageId into) implements MessageFact {}

  /** Another message of the same matter is answered here. */
  record Absorbed(Instant at, MessageId from) implements MessageFact {}

  /** 选登. */
  record Published(Publication publication) implements MessageFact {
    @Override
    public Instant at() {
      return publication.at();
    }
  }

  /** No longer published (撤下). */
  record Unpublished(Instant at, String reason) implements MessageFact {}
}
