package huiying.intake.message;

/** What became of a message after its receipt, in the past tense. */
public sealed interface MessageFact {
  /** Says how things stand; the message still waits for its answer. */
  record InterimReplied(Reply reply) implements MessageFact {}

  /** The answer. */
  record Replied(Reply reply) implements MessageFact {}
}
