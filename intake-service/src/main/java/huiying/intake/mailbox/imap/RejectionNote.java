package huiying.intake.mailbox.imap;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/**
 * Says, beside a rejected letter, why it was rejected. The letter itself stays as it came, since it
 * may be evidence; the note is found in its thread and by its header {@code X-Huiying-Rejected}.
 */
final class RejectionNote {
  static final String HEADER = "X-Huiying-Rejected";
  private static final Session SESSION = Session.getInstance(new Properties());

  private RejectionNote() {}

  static Message of(Message letter, String reason, Instant now) throws MessagingException {
    var note = new MimeMessage(SESSION);
    note.setFrom(new InternetAddress("huiying@localhost"));
    note.setSubject("未受理：" + reason, UTF_8.name());
    note.setHeader(HEADER, encoded(reason));
    var id = letter.getHeader("Message-ID");
    if (id != null && id.length > 0) {
      note.setHeader("In-Reply-To", id[0]);
      note.setHeader("References", id[0]);
    }
    note.setSentDate(Date.from(now));
    note.setText(
        """
        同一文件夹中的一封来信没有成为来件，原因是：

        %s。

        请人工处理。若原因已经消除，把原信移回收件文件夹即可重新受理。
        """
            .formatted(reason),
        UTF_8.name());
    note.saveChanges();
    return note;
  }

  private static String encoded(String text) throws MessagingException {
    try {
      return MimeUtility.encodeText(text, UTF_8.name(), "B");
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("Every Java platform has UTF-8", e);
    }
  }
}
