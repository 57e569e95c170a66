package huiying.standalone;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that the sink has kept.
 *
 * @param text of all its parts, decoded
 */
record Mail(String id, String subject, String to, Instant arrivedAt, String text) {
  static List<Mail> readAll(Path directory) {
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(Mail::read)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mail read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var mail = new MimeMessage(null, in);
      return new Mail(
          orEmpty(mail.getMessageID()),
          orEmpty(mail.getSubject()),
          mail.getAllRecipients()[0].toString(),
          Files.getLastModifiedTime(file).toInstant(),
          textOf(mail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(file + " is no mail", e);
    }
  }

  private static String textOf(Part part) throws IOException, MessagingException {
    return switch (part.getContent()) {
      case String text -> text;
      case Multipart parts -> {
        var all = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
          all.append(textOf(parts.getBodyPart(i)));
        }
        yield all.toString();
      }
      default -> "";
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
