package huiying.intake.mailbox.imap;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * Moves letters as well as the server can.
 *
 * @param canMove in one step (RFC 6851)
 * @param canExpungeOne and not only all that anybody marked as deleted (RFC 4315)
 */
record Mover(boolean canMove, boolean canExpungeOne) {
  static Mover on(IMAPStore store) throws MessagingException {
    return new Mover(store.hasCapability("MOVE"), store.hasCapability("UIDPLUS"));
  }

  /** A crash in between leaves a copy behind; the letter is moved again then. */
  void move(Message letter, IMAPFolder from, Folder to) throws MessagingException {
    var one = new Message[] {letter};
    if (canMove) {
      from.moveMessages(one, to);
      return;
    }
    from.copyMessages(one, to);
    from.setFlags(one, new Flags(Flags.Flag.DELETED), true); // which nobody looks at any more
    if (canExpungeOne) {
      from.expunge(one);
    }
  }
}
