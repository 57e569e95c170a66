package huiying.intake.mailbox;

import java.nio.file.Path;
import java.util.List;

/** An open mailbox on its server. */
public interface Inbox {
  /**
   * The letters that wait, oldest first.
   *
   * @throws InboxAway if the server does not answer
   */
  List<Letter> letters(int most);

  /**
   * Fetches a letter, unread marks untouched, into a new file that the caller deletes.
   *
   * @param most bytes; a longer one is {@link LetterTooLarge}
   * @throws InboxAway if the server does not answer
   */
  Path fetch(Letter letter, long most);

  /**
   * Moves a letter out of the way, to where it stays.
   *
   * @throws InboxAway if the server does not answer
   */
  void fileAsProcessed(Letter letter);

  /**
   * Moves a letter to where a person looks for it, unchanged, after putting a note there that says
   * why. A crash in between puts the note there twice.
   *
   * @throws InboxAway if the server does not answer
   */
  void fileAsRejected(Letter letter, String reason);
}
