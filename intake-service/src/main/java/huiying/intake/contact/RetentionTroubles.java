package huiying.intake.contact;

import huiying.contracts.MessageId;

/** Told of what retention could not erase, and says what that means. */
public interface RetentionTroubles {
  /** Whether all others would fail as well, such as when the store is away. */
  boolean concernsAll(RuntimeException e);

  /** A message keeps its contact data until the next pass, for which somebody must look. */
  void skipped(MessageId id, RuntimeException why);
}
