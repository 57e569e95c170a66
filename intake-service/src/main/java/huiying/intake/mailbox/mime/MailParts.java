package huiying.intake.mailbox.mime;

import huiying.intake.mailbox.MailFile;
import huiying.intake.mailbox.TooIntricate;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of one mail: what is its text, what are files. */
final class MailParts {
  private static final int MOST_PARTS = 300;
  private static final int DEEPEST = 30;

  /** Of one part of text; nobody writes more, and what a program wrote is cut here. */
  private static final int MOST_TEXT_BYTES = 4 << 20;

  private static final Pattern HTML_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,20})", Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{2,5}");
  private static final int LOOKED_FOR_CHARSET = 2048;

  private final List<MailFile> files = new ArrayList<>();
  private int parts;
  private boolean whole = true;

  /** All files, inline images included, in order. */
  List<MailFile> files() {
    return List.copyOf(files);
  }

  /** Whether all text was short enough to be read to its end. */
  boolean whole() {
    return whole;
  }

  /**
   * The text of a part and all below it, for which this walks through all of them.
   *
   * @throws TooIntricate if there are more than 300, or they lie deeper than 30
   */
  String text(MimePart part) throws MessagingException, IOException {
    return text(part, 0);
  }

  private String text(MimePart part, int depth) throws MessagingException, IOException {
    if (++parts > MOST_PARTS) {
      throw new TooIntricate("more than %d parts".formatted(MOST_PARTS));
    }
    if (depth > DEEPEST) {
      throw new TooIntricate("parts within parts, deeper than %d".formatted(DEEPEST));
    }
    var type = HeaderParameters.of(Headers.first(part, "Content-Type"));
    if (type.value().startsWith("multipart/")) {
      return many(part, type.value(), depth);
    }
    var disposition = HeaderParameters.of(Headers.first(part, "Content-Disposition"));
    var name =
        disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
    var isText = type.value().isEmpty() || type.value().startsWith("text/");
    if (isText && name.isEmpty() && !disposition.value().equals("attachment")) {
      return words(part, type);
    }
    files.add(new MailFile(nameOf(part, type.value(), name), () -> Transfer.decoded(part)));
    return "";
  }

  private String many(MimePart part, String type, int depth)
      throws MessagingException, IOException {
    var children = new MimeMultipart(new MimePartDataSource(part));
    int count;
    try {
      count = children.getCount();
    } catch (ParseException e) { // it says it has parts, and has none
      return words(part, HeaderParameters.of("text/plain"));
    }
    var texts = new ArrayList<Version>();
    for (int i = 0; i < count; i++) {
      var child = (MimePart) children.getBodyPart(i);
      texts.add(new Version(text(child, depth + 1), isHtml(child)));
    }
    return type.equals("multipart/alternative") ? best(texts) : all(texts);
  }

  /** The same text more than once: what was typed rather than what was laid out. */
  private static String best(List<Version> texts) {
    var there = texts.stream().filter(one -> !one.text().isBlank()).toList();
    return there.stream()
        .filter(one -> !one.html())
        .findFirst()
        .or(() -> there.stream().findFirst())
        .map(Version::text)
        .orElse("");
  }

  private static String all(List<Version> texts) {
    return String.join(
        "\n\n", texts.stream().map(Version::text).filter(t -> !t.isBlank()).toList());
  }

  private record Version(String text, boolean html) {}

  private static boolean isHtml(MimePart part) throws MessagingException {
    var type = HeaderParameters.of(Headers.first(part, "Content-Type")).value();
    return type.equals("text/html") || type.equals("multipart/related");
  }

  private String words(MimePart part, HeaderParameters type) throws IOException {
    byte[] bytes;
    try (var in = Transfer.decoded(part)) {
      bytes = in.readNBytes(MOST_TEXT_BYTES + 1);
    }
    if (bytes.length > MOST_TEXT_BYTES) {
      whole = false;
      bytes = Arrays.copyOf(bytes, MOST_TEXT_BYTES);
    }
    var declared = type.get("charset").isEmpty() ? null : type.get("charset");
    return type.value().equals("text/html")
        ? HtmlText.of(Charsets.decode(bytes, declared == null ? inHtml(bytes) : declared))
        : Charsets.decode(bytes, declared);
  }

  private static @Nullable String inHtml(byte[] html) {
    var length = Math.min(html.length, LOOKED_FOR_CHARSET);
    var found = HTML_CHARSET.matcher(new String(html, 0, length, StandardCharsets.ISO_8859_1));
    return found.find() ? found.group(1) : null;
  }

  /** A letter in a letter is called after its subject, and what has no name gets a number. */
  private String nameOf(MimePart part, String type, String given)
      throws MessagingException, IOException {
    if (type.equals("message/rfc822")) {
      return letterName(part, given);
    }
    if (!given.isEmpty()) {
      return given;
    }
    var subtype = type.substring(type.indexOf('/') + 1);
    var extension = EXTENSION.matcher(subtype).matches() ? "." + subtype : "";
    return "附件%d%s".formatted(files.size() + 1, extension);
  }

  private String letterName(MimePart part, String given) throws MessagingException, IOException {
    if (given.toLowerCase(Locale.ROOT).endsWith(".eml")) {
      return given;
    }
    if (!given.isEmpty()) {
      return given + ".eml";
    }
    try (var inner = Transfer.decoded(part)) {
      var subject = new InternetHeaders(inner).getHeader("Subject", null);
      var name = subject == null ? "" : HeaderText.decode(subject).replaceAll("[\\\\/]", "_");
      return name.isBlank() ? "转发邮件%d.eml".formatted(files.size() + 1) : name + ".eml";
    }
  }
}
