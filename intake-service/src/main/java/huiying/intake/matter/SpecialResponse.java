package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.contracts.ResponseEvent.SpecialResponseRaised;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case for a department beyond single answers (专项响应). It stays open; what follows is done by
 * people.
 *
 * @param messages linked to it, those it was raised for first
 * @param raisedFor how many of them were there when it was raised
 * @param owner null if the dispatch desk must find one
 * @param limitWorkingDays in which the owner must have acted
 * @param announced whether Kafka has it
 */
public record SpecialResponse(
    String id,
    Reason reason,
    List<MessageId> messages,
    int raisedFor,
    @Nullable String owner,
    int limitWorkingDays,
    Instant raisedAt,
    boolean announced) {
  /** Most messages that a case is linked to; more say nothing new, and a document has its end. */
  static final int MOST_LINKED = 1_000;

  boolean isFull() {
    return messages.size() >= MOST_LINKED;
  }

  /** The same whenever it is asked for, though messages have joined meanwhile. */
  public SpecialResponseRaised event() {
    return new SpecialResponseRaised(
        id,
        raisedAt,
        reason,
        messages.stream().limit(raisedFor).map(MessageId::value).toList(),
        owner,
        limitWorkingDays);
  }
}
