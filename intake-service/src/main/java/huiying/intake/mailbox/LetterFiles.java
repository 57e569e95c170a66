package huiying.intake.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.attachment.AttachFiles;
import huiying.intake.attachment.Attached;
import huiying.intake.attachment.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of a letter's files are kept, decided before the message is stored: its text says which are
 * not, and never changes afterwards.
 *
 * @param notes one for each file that is not kept; at most {@link #MOST_NOTES}
 */
record LetterFiles(List<MailFile> kept, List<String> notes) {
  static final String WHOLE_TEXT = "来信全文.txt";
  private static final int MOST_NOTES = 20;
  private static final int SHOWN_NAME = 60;

  /**
   * @param before kept first of all
   */
  static LetterFiles choose(List<MailFile> before, List<MailFile> files, AttachFiles attaching)
      throws IOException {
    var kept = new ArrayList<>(before);
    var notes = new ArrayList<String>();
    for (var file : files) {
      var refused = attaching.refusal(file.name(), file.content());
      if (refused.isPresent()) {
        notes.add(note(file, refused.get()));
      } else if (kept.size() == Attachment.MOST) {
        notes.add(note(file, Attached.Reason.TOO_MANY));
      } else {
        kept.add(file);
      }
    }
    return new LetterFiles(List.copyOf(kept), bounded(notes));
  }

  /** The first line keeps a text that begins like a program from being taken for one. */
  static MailFile wholeText(String text) {
    var bytes = ("来信全文：\n" + text).getBytes(UTF_8);
    return new MailFile(WHOLE_TEXT, () -> new ByteArrayInputStream(bytes));
  }

  private static String note(MailFile file, Attached.Reason reason) {
    var name = Words.cut(Words.line(file.name(), SHOWN_NAME), SHOWN_NAME);
    return switch (reason) {
      case EMPTY -> "附件 %s 是空的，未保存".formatted(name);
      case TYPE -> "附件 %s 的类型不接收，未保存".formatted(name);
      case TOO_LARGE -> "附件 %s 超过 20 MB，未保存".formatted(name);
      case TOO_MANY -> "附件 %s 超出 %d 个的上限，未保存".formatted(name, Attachment.MOST);
    };
  }

  private static List<String> bounded(List<String> notes) {
    if (notes.size() <= MOST_NOTES) {
      return List.copyOf(notes);
    }
    var shown = new ArrayList<>(notes.subList(0, MOST_NOTES - 1));
    shown.add("另有 %d 个附件未保存".formatted(notes.size() - shown.size()));
    return List.copyOf(shown);
  }
}
