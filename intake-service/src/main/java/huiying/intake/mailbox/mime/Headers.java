package huiying.intake.mailbox.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimePart;
import org.jspecify.annotations.Nullable;

/** The headers of a part as they stand there: one char for each byte, folded lines and all. */
final class Headers {
  /** Nobody writes more; what a program wrote to wear us out is cut. */
  private static final int MOST = 32 << 10;

  private Headers() {}

  /** The first of this name; empty if there is none. */
  static String first(MimePart part, String name) throws MessagingException {
    return cut(part.getHeader(name, null));
  }

  /** All of this name, separated by commas. */
  static String all(MimePart part, String name) throws MessagingException {
    return cut(part.getHeader(name, ", "));
  }

  private static String cut(@Nullable String header) {
    return header == null ? "" : header.substring(0, Math.min(header.length(), MOST));
  }
}
