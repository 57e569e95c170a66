package huiying.intake.mailbox.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.eclipse.angus.mail.util.UUDecoderStream;

/** Undoes how a part was packed for the way; damage ends a part and is not an error. */
final class Transfer {
  private Transfer() {}

  static InputStream decoded(MimePart part) throws IOException {
    try {
      var raw = raw(part);
      return switch (encoding(part)) {
        case "base64" -> new BASE64DecoderStream(raw, true);
        case "quoted-printable" -> new QPDecoderStream(raw);
        case "uuencode", "x-uuencode", "x-uue" -> new UUDecoderStream(raw, true, true);
        default -> raw;
      };
    } catch (MessagingException e) {
      throw new IOException("The part has no content", e);
    }
  }

  private static InputStream raw(MimePart part) throws MessagingException {
    return switch (part) {
      case MimeMessage mail -> mail.getRawInputStream();
      case MimeBodyPart piece -> piece.getRawInputStream();
      default -> throw new IllegalArgumentException("Not read by us: " + part.getClass());
    };
  }

  private static String encoding(MimePart part) throws MessagingException {
    return Headers.first(part, "Content-Transfer-Encoding").strip().toLowerCase(Locale.ROOT);
  }
}
