package huiying.intake.life;

import huiying.contracts.MessageId;
import java.util.List;

/** The stage would allow it, but something else about the message does not. */
public final class NotThis extends RuntimeException {
  private final transient MessageId message;
  private final transient Why why;
  private final transient List<Object> facts;

  NotThis(MessageId message, Why why, Object... facts) {
    super("Message %s: %s".formatted(message, why));
    this.message = message;
    this.why = why;
    this.facts = List.of(facts);
  }

  public MessageId message() {
    return message;
  }

  public Why why() {
    return why;
  }

  /** What a text about it needs. */
  public List<Object> facts() {
    return facts;
  }

  /** Each is a problem of its own in the API; docs/message-life.md explains them. */
  public enum Why {
    /** Only a petition is accepted; any message can be declined for another procedure. */
    NO_PETITION,
    /** It was decided before. */
    ALREADY_DECIDED,
    /** The department has it already. */
    SAME_DEPARTMENT,
    /** The message is about that department, which must not get it nor any part of it. */
    ACCUSED_DEPARTMENT,
    /** Whom it is about is kept of confidential messages only. */
    ACCUSED_NOT_CONFIDENTIAL,
    /** That department was not asked to help. */
    NOT_CO_HANDLING,
    /** There is room only for the final reply. */
    TOO_MANY_INTERIM_REPLIES,
    /** There were too many answers already to take back another. */
    TOO_MANY_REPLIES,
    /** This answer was rated. */
    ALREADY_RATED,
    /** The kind and the rest are as they are asked to be. */
    SAME_CLASSIFICATION,
    /** A message is not merged into itself. */
    MERGED_INTO_ITSELF,
    /** There is no such message to merge into. */
    UNKNOWN_TARGET,
    /** The other one is over, or was merged itself. */
    TARGET_IS_OVER,
    /** Other messages are answered with this one, and their citizens wait. */
    OTHERS_ARE_MERGED,
    /** So many are answered with the other one that there is no room for more. */
    TOO_MANY_MERGED,
    /** The other one is answered later, or is suspended: this citizen would wait longer. */
    OTHER_LIMIT,
    /** The other one was received later: merge it into this one, whose date counts. */
    RECEIVED_EARLIER,
    /** One of the two is confidential: an answer to one must not reach the other's citizen. */
    CONFIDENTIAL,
    /** The citizen does not want it to be published. */
    CONSENT_REFUSED,
    /** Nobody asked the citizen, and nobody says how consent was got. */
    NO_CONSENT,
    /** A confidential message is never published. */
    NOT_PUBLIC,
    /** Nobody can tell any more whether the texts name the citizen. */
    CONTACT_DATA_GONE,
    /** It is published. */
    ALREADY_PUBLISHED,
    /** It is not published. */
    NOT_PUBLISHED,
    /** So much was done to the message that only an answer or a withdrawal is taken. */
    TOO_MUCH_HISTORY
  }
}
