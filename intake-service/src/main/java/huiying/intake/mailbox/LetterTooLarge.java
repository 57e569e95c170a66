package huiying.intake.mailbox;

/** A letter turned out larger than its server had said, and than is taken. */
public final class LetterTooLarge extends RuntimeException {
  public LetterTooLarge() {
    super("The letter is larger than its server says");
  }
}
