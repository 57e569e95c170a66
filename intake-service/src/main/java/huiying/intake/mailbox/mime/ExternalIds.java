package huiying.intake.mailbox.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** By which name a mail is known again. */
final class ExternalIds {
  private static final Pattern USABLE = Pattern.compile("[\\x21-\\x7E]{1,200}");

  /** What the sender wrote, and no server on the way: a copy has the same digest. */
  private static final List<String> SENDERS = List.of("From", "Date", "Subject");

  private ExternalIds() {}

  /**
   * The Message-ID without its angle brackets; a digest of it if it is too long or holds odd
   * characters; a digest of the sender's headers and the body if there is none.
   */
  static String of(MimeMessage mail) throws MessagingException, IOException {
    var given = Headers.first(mail, "Message-ID");
    var id = given.strip().replaceAll("^<+|>+$", "").strip();
    if (USABLE.matcher(id).matches()) {
      return id;
    }
    var digest = sha256();
    if (id.isEmpty()) {
      addContent(mail, digest);
    } else {
      digest.update(id.getBytes(ISO_8859_1));
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  private static void addContent(MimeMessage mail, MessageDigest digest)
      throws MessagingException, IOException {
    for (var name : SENDERS) {
      var value = Headers.first(mail, name);
      digest.update((name + ":" + value + "\n").getBytes(ISO_8859_1));
    }
    try (var body = mail.getRawInputStream();
        var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      body.transferTo(sink);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
