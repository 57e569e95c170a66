package huiying.intake.mailbox;

/** What came of a letter. */
public sealed interface MailOutcome {
  /** It is a new message. */
  record Stored() implements MailOutcome {}

  /** It was here before. */
  record Repeated() implements MailOutcome {}

  /** No person wrote it. */
  record Ignored(String reason) implements MailOutcome {}

  /**
   * It cannot become a message, and a person must look.
   *
   * @param reason a sentence for that person, with nothing of the letter in it
   */
  record Rejected(String reason) implements MailOutcome {}

  /** As it is called in metrics. */
  default String label() {
    return switch (this) {
      case Stored _ -> "stored";
      case Repeated _ -> "repeated";
      case Ignored _ -> "ignored";
      case Rejected _ -> "rejected";
    };
  }
}
