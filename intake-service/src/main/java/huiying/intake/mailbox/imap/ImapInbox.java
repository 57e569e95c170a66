package huiying.intake.mailbox.imap;

import huiying.intake.mailbox.Inbox;
import huiying.intake.mailbox.InboxAway;
import huiying.intake.mailbox.Letter;
import huiying.intake.mailbox.LetterTooLarge;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A mailbox over IMAP; of one thread, but for {@link #wake} and {@link #abort}. */
final class ImapInbox implements Inbox, AutoCloseable {
  private final MailboxSettings settings;
  private final InstantSource time;
  private final IMAPStore store;
  private final IMAPFolder folder;
  private final Mover mover;
  private final Spool spool;
  private final Map<Letter, IMAPMessage> messages = new HashMap<>();

  private ImapInbox(
      MailboxSettings settings,
      InstantSource time,
      IMAPStore store,
      IMAPFolder folder,
      Mover mover,
      Spool spool) {
    this.settings = settings;
    this.mover = mover;
    this.spool = spool;
    this.time = time;
    this.store = store;
    this.folder = folder;
  }

  /**
   * @throws InboxAway if the server does not answer, or not as it should
   */
  static ImapInbox open(MailboxSettings settings, InstantSource time) {
    try {
      var store = Connection.open(settings);
      try {
        var folder = (IMAPFolder) store.getFolder(settings.folder());
        var spool = Spool.of(settings.name());
        spool.sweep(time.instant());
        return new ImapInbox(settings, time, store, folder, Mover.on(store), spool);
      } catch (MessagingException | IOException | RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (MessagingException | IOException e) {
      throw new InboxAway(e);
    }
  }

  @Override
  public List<Letter> letters(int most) {
    try {
      reopen();
      var waiting = folder.search(new FlagTerm(new Flags(Flags.Flag.DELETED), false));
      var oldest = Arrays.copyOf(waiting, Math.min(most, waiting.length));
      var known = new FetchProfile();
      known.add(UIDFolder.FetchProfileItem.UID);
      known.add(FetchProfile.Item.SIZE);
      known.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
      folder.fetch(oldest, known);
      messages.clear();
      for (var message : oldest) {
        messages.put(letter(message), (IMAPMessage) message);
      }
      return messages.keySet().stream().sorted(Comparator.comparingLong(Letter::uid)).toList();
    } catch (MessagingException e) {
      throw new InboxAway(e);
    }
  }

  /** Some servers count wrong when mail comes and goes at once; a folder just opened is right. */
  private void reopen() throws MessagingException {
    if (folder.isOpen()) {
      folder.close(false);
    }
    folder.open(Folder.READ_WRITE);
  }

  private Letter letter(Message message) throws MessagingException {
    var received = Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
    return new Letter(folder.getUID(message), message.getSize(), received.orElseGet(time::instant));
  }

  @Override
  public Path fetch(Letter letter, long most) {
    try {
      var file = newFile();
      try (var out = new BoundedOutput(Files.newOutputStream(file), most)) {
        message(letter).writeTo(out);
        return file;
      } catch (MessagingException | IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (BoundedOutput.Full e) {
      throw new LetterTooLarge();
    } catch (BoundedOutput.DiskFails e) {
      throw new InboxAway(e);
    } catch (MessagingException | IOException e) {
      throw away(e);
    }
  }

  private Path newFile() throws BoundedOutput.DiskFails {
    try {
      return spool.newFile();
    } catch (IOException e) {
      throw new BoundedOutput.DiskFails(e);
    }
  }

  /** While the folder is open it is this letter that cannot be had; the others can. */
  private RuntimeException away(Exception e) {
    return folder.isOpen()
        ? new IllegalStateException("The server does not give the letter", e)
        : new InboxAway(e);
  }

  @Override
  public void fileAsProcessed(Letter letter) {
    move(letter, settings.processedFolder());
  }

  @Override
  public void fileAsRejected(Letter letter, String reason) {
    try {
      var note = RejectionNote.of(message(letter), reason, time.instant());
      Connection.folder(store, settings.rejectedFolder()).appendMessages(new Message[] {note});
    } catch (MessagingException e) {
      throw new InboxAway(e);
    }
    move(letter, settings.rejectedFolder());
  }

  private void move(Letter letter, String target) {
    try {
      var there = Connection.folder(store, target);
      mover.move(message(letter), folder, there);
      messages.remove(letter);
    } catch (MessagingException e) {
      throw new InboxAway(e);
    }
  }

  private IMAPMessage message(Letter letter) {
    var message = messages.get(letter);
    if (message == null) {
      throw new IllegalArgumentException("Not a letter of the last look: " + letter);
    }
    return message;
  }

  /** Whether the server says by itself when mail comes. */
  boolean canIdle() {
    try {
      return settings.idle() && store.hasCapability("IDLE");
    } catch (MessagingException e) {
      throw new InboxAway(e);
    }
  }

  /**
   * Waits for the server to say that something happened.
   *
   * @param most servers hang up after some ten to thirty minutes, so this is less
   */
  void idle(Duration most) {
    var ended = new CountDownLatch(1);
    var alarm = Thread.ofVirtual().start(() -> wakeUnless(ended, most));
    try {
      folder.idle(true);
    } catch (MessagingException e) {
      throw new InboxAway(e);
    } finally {
      ended.countDown();
      alarm.interrupt();
    }
  }

  private void wakeUnless(CountDownLatch ended, Duration most) {
    try {
      if (!ended.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        wake();
      }
    } catch (InterruptedException e) { // it ended by itself
    }
  }

  /** Ends the waiting: any other command does. */
  void wake() {
    try {
      folder.doCommand(protocol -> {
        protocol.noop();
        return null;
      });
    } catch (MessagingException | IllegalStateException e) { // then it has ended
    }
  }

  /** Ends whatever is under way, from another thread. */
  void abort() {
    try {
      store.close();
    } catch (MessagingException e) { // then it is closed
    }
  }

  @Override
  public void close() {
    try (store) {
      if (folder.isOpen()) {
        folder.close(false);
      }
    } catch (MessagingException e) { // the server went first
    }
  }
}
