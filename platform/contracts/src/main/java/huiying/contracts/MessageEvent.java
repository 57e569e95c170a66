package huiying.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a message, in the past tense. Never carries contact data nor the message's text.
 *
 * <p>Each event has a place in the message's sequence, which starts at 1 and has no gaps; {@code
 * occurredAt} is when it became true by the channel's own clock, not when we heard of it.
 */
public sealed interface MessageEvent extends Event
    permits MessageEvent.Received, MessageEvent.InterimReplied, MessageEvent.Replied {
  long sequence();

  Instant occurredAt();

  /**
   * A citizen's message arrived.
   *
   * @param simple a simple question, to be answered in one working day
   * @param department who must answer, as the channel knew it; null until dispatched
   * @param title null when the message is confidential
   * @param occurredAt receipt by the channel's clock; the limit starts here
   * @param arrivedAt when it reached us
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
      @Nullable String category)
      implements MessageEvent {}

  /** An interim reply (阶段性答复) went out; it stops no clock. */
  record InterimReplied(
      String messageId, long sequence, Instant occurredAt, @Nullable String repliedBy)
      implements MessageEvent {}

  /** The final answer went out. */
  record Replied(String messageId, long sequence, Instant occurredAt, @Nullable String repliedBy)
      implements MessageEvent {}
}
