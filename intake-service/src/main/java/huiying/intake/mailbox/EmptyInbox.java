package huiying.intake.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Takes every letter out of an inbox: stores it, then moves it. A crash in between repeats the
 * letter, which then is known; an outage leaves it where it is.
 */
public final class EmptyInbox {
  private static final int MOST_AT_ONCE = 1000;

  private final Mailbox mailbox;
  private final MailReader reader;
  private final ReceiveMail receiveMail;
  private final Predicate<Exception> outage;
  private final MailMeter meter;
  private final InstantSource time;
  private final FailedLetters failures = new FailedLetters();
  private final Set<Long> moved = new HashSet<>();

  /**
   * @param outage tells the store's failures, which come to every letter, from a letter's own
   */
  public EmptyInbox(
      Mailbox mailbox,
      MailReader reader,
      ReceiveMail receiveMail,
      Predicate<Exception> outage,
      MailMeter meter,
      InstantSource time) {
    this.mailbox = mailbox;
    this.reader = reader;
    this.receiveMail = receiveMail;
    this.outage = outage;
    this.meter = meter;
    this.time = time;
  }

  /**
   * One look.
   *
   * @param stopping asked before each letter
   * @throws InboxAway if the server does not answer
   * @throws RuntimeException if the store does not: come again
   */
  public Looked look(Inbox inbox, BooleanSupplier stopping) {
    var waiting = failures.inOrder(inbox.letters(MOST_AT_ONCE));
    var stay = waiting.stream().map(Letter::uid).anyMatch(moved::contains); // whatever we do
    moved.clear();
    for (var letter : waiting) {
      if (stopping.getAsBoolean()) {
        return Looked.SOME_LEFT;
      }
      if (take(inbox, letter)) {
        moved.add(letter.uid());
      }
    }
    meter.looked(mailbox.name(), time.instant());
    if (waiting.isEmpty()) {
      return Looked.NOTHING;
    }
    var all = moved.size() == waiting.size() && !stay;
    return all ? Looked.ALL_TAKEN : Looked.SOME_LEFT;
  }

  private boolean take(Inbox inbox, Letter letter) {
    try {
      file(inbox, letter, outcome(inbox, letter));
      return true;
    } catch (InboxAway e) {
      failures.suspect(letter);
      throw e;
    } catch (IOException | RuntimeException e) {
      if (e instanceof RuntimeException broken && outage.test(e)) {
        throw broken;
      }
      meter.failed(mailbox.name(), letter, e);
      if (!failures.failed(letter)) {
        return false;
      }
      var reason = "处理来信时多次出错（%s）".formatted(e.getClass().getSimpleName());
      file(inbox, letter, new MailOutcome.Rejected(reason));
      return true;
    }
  }

  private MailOutcome outcome(Inbox inbox, Letter letter) throws IOException {
    if (letter.size() > mailbox.largest()) {
      return tooLarge();
    }
    try {
      var fetched = inbox.fetch(letter, mailbox.largest());
      try {
        return reader.read(
            fetched, mail -> receiveMail.receive(mailbox, mail, letter.receivedAt()));
      } finally {
        Files.deleteIfExists(fetched);
      }
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw new IllegalStateException("The letter wears us out", e);
    } catch (LetterTooLarge e) {
      return tooLarge();
    } catch (TooIntricate e) {
      return new MailOutcome.Rejected("来信的结构过于复杂（%s）".formatted(e.getMessage()));
    }
  }

  private MailOutcome tooLarge() {
    return new MailOutcome.Rejected("来信超过 %d MB 的上限".formatted(mailbox.largest() >> 20));
  }

  private void file(Inbox inbox, Letter letter, MailOutcome outcome) {
    switch (outcome) {
      case MailOutcome.Rejected(var reason) -> inbox.fileAsRejected(letter, reason);
      case MailOutcome.Stored _, MailOutcome.Repeated _, MailOutcome.Ignored _ ->
          inbox.fileAsProcessed(letter);
    }
    meter.count(mailbox.name(), letter, outcome);
  }
}
