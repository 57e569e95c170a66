package huiying.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a message, in the past tense. Never carries contact data nor the message's text.
 *
 * <p>Each event has a place in the message's sequence, which starts at 1 and has no gaps; {@code
 * occurredAt} is when it became true by the channel's own clock, not when we heard of it.
 */
public sealed interface MessageEvent extends Event {
  /** Which message. */
  String messageId();

  @Override
  default String subject() {
    return messageId();
  }

  long sequence();

  Instant occurredAt();

  /** What the office decided about a petition (受理决定). */
  enum Decision {
    /** 受理: the time for its resolution starts. */
    ACCEPTED,
    /** 不予受理, for instance because the same matter is already being handled. */
    NOT_ACCEPTED,
    /** 依其他法定途径 (reconsideration, litigation, licensing …): that path has its own limits. */
    OTHER_PROCEDURE
  }

  /**
   * A citizen's message arrived.
   *
   * @param simple a simple question, to be answered in one working day
   * @param department who must answer, as the channel knew it; null until dispatched
   * @param title null when the message is confidential
   * @param occurredAt receipt by the channel's clock; the limit starts here
   * @param arrivedAt when it reached us
   * @param accused the department that a confidential message is about (被举报单位), which must not hear
   *     of it; null for none
   */
  record Received(
      String messageId,
      long sequence,
      Instant occurredAt,
      Instant arrivedAt,
      Channel channel,
      Kind kind,
      boolean simple,
      boolean confidential,
      @Nullable String title,
      @Nullable String department,
      @Nullable String category,
      @Nullable String accused)
      implements MessageEvent {}

  /** An interim reply (阶段性答复) went out; it stops no clock. */
  record InterimReplied(
      String messageId, long sequence, Instant occurredAt, @Nullable String repliedBy)
      implements MessageEvent {}

  /** The final answer went out. */
  record Replied(String messageId, long sequence, Instant occurredAt, @Nullable String repliedBy)
      implements MessageEvent {}

  /**
   * The office decided whether it accepts a petition, and told the citizen.
   *
   * @param reason null if there was nothing to explain
   */
  record Accepted(
      String messageId,
      long sequence,
      Instant occurredAt,
      Decision decision,
      @Nullable String reason)
      implements MessageEvent {}

  /** What the citizen was asked to add or correct (补正) has come. */
  record CorrectionReceived(String messageId, long sequence, Instant occurredAt)
      implements MessageEvent {}

  /**
   * Given to a department (分办).
   *
   * @param coDepartments those that help to answer; empty if none
   * @param accused the department that it is about, as known now; null for none
   */
  record Dispatched(
      String messageId,
      long sequence,
      Instant occurredAt,
      String department,
      List<String> coDepartments,
      @Nullable String accused)
      implements MessageEvent {}

  /** A department that helps to answer has contributed its part (协办答复). */
  record CoAnswered(String messageId, long sequence, Instant occurredAt, String department)
      implements MessageEvent {}

  /** Passed to another department (转办). */
  record Transferred(
      String messageId,
      long sequence,
      Instant occurredAt,
      String department,
      @Nullable String reason)
      implements MessageEvent {}

  /** Handed back to the dispatch desk by the department that had it (退单). */
  record Returned(String messageId, long sequence, Instant occurredAt, String reason)
      implements MessageEvent {}

  /** Time stops counting (中止), for instance while the citizen is asked to correct something. */
  record Suspended(String messageId, long sequence, Instant occurredAt, String reason)
      implements MessageEvent {}

  /** Time counts again (恢复). */
  record Resumed(String messageId, long sequence, Instant occurredAt) implements MessageEvent {}

  /**
   * More time was approved (延期).
   *
   * @param amount in the unit of the limit that is extended
   */
  record Extended(
      String messageId,
      long sequence,
      Instant occurredAt,
      int amount,
      String reason,
      String approvedBy)
      implements MessageEvent {}

  /** It is of another kind than was thought, or is (no longer) a simple question. */
  record Reclassified(
      String messageId, long sequence, Instant occurredAt, Kind kind, boolean simple, String reason)
      implements MessageEvent {}

  /** The final answer was taken back, or refused on review: it is owed again. */
  record ReplyWithdrawn(String messageId, long sequence, Instant occurredAt, String reason)
      implements MessageEvent {}

  /** The citizen was not satisfied at the call-back: it must be worked on again (重办). */
  record Reopened(String messageId, long sequence, Instant occurredAt, String reason)
      implements MessageEvent {}

  /**
   * The citizen rated the answer.
   *
   * @param score 1, very dissatisfied, to 5
   * @param named the citizen gave a name and can be contacted
   */
  record Rated(String messageId, long sequence, Instant occurredAt, int score, boolean named)
      implements MessageEvent {}

  /** The citizen took it back, or let a request for correction pass: nothing is owed any more. */
  record Withdrawn(String messageId, long sequence, Instant occurredAt, String reason)
      implements MessageEvent {}

  /**
   * It is the same matter as another message, and is answered there.
   *
   * @param into the id of the message that goes on
   */
  record Merged(String messageId, long sequence, Instant occurredAt, String into)
      implements MessageEvent {}
}
