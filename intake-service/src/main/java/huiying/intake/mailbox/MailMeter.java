package huiying.intake.mailbox;

import java.time.Instant;

/** Told what came of each letter, and of each look that went through. */
public interface MailMeter {
  void count(String mailbox, Letter letter, MailOutcome outcome);

  /** A letter failed and will be tried again, or rejected. */
  void failed(String mailbox, Letter letter, Exception why);

  void looked(String mailbox, Instant at);
}
