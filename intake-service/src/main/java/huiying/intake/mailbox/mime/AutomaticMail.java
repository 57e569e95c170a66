package huiying.intake.mailbox.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells mail that no person wrote: bounces, absence notes, mass mail (RFC 3834 and practice). What
 * a person may have written is not among them: some servers mark ordinary letters as ones that want
 * no automatic answer, and letters to a group address come by a list.
 */
final class AutomaticMail {
  private static final List<String> PROGRAMS = List.of("mailer-daemon", "postmaster");
  private static final List<String> MASS = List.of("bulk", "junk", "auto_reply");
  private static final List<String> TELLTALE = List.of("X-Autoreply", "X-Autorespond");

  private AutomaticMail() {}

  /** Why it is one; null if it is not. */
  static @Nullable String reason(MimeMessage mail, String sender) throws MessagingException {
    if (header(mail, "Content-Type").startsWith("multipart/report")) {
      return "a delivery report";
    }
    if (header(mail, "Return-Path").equals("<>")) {
      return "a bounce: its Return-Path is empty";
    }
    if (PROGRAMS.stream().anyMatch(name -> sender.startsWith(name + "@"))) {
      return "from a mail server";
    }
    var automatic = header(mail, "Auto-Submitted");
    if (!automatic.isEmpty() && !automatic.startsWith("no")) {
      return "Auto-Submitted";
    }
    if (MASS.contains(header(mail, "Precedence"))) {
      return "Precedence";
    }
    for (var name : TELLTALE) {
      if (mail.getHeader(name) != null) {
        return name;
      }
    }
    return null;
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return Headers.first(mail, name).strip().toLowerCase(Locale.ROOT);
  }
}
