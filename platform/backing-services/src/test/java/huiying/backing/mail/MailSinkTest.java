package huiying.backing.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailSinkTest {
  @TempDir Path directory;
  private MailSink sink;
  private JavaMailSenderImpl sender;

  @BeforeEach
  void start() {
    sink = MailSink.start(directory, 0);
    sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(sink.port());
  }

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void aMailIsAFileOnceItIsAcknowledged() throws Exception {
    sender.send(mail("临期预警", "请于今日答复。"));

    var kept = new MimeMessage(null, Files.newInputStream(files().getFirst()));
    assertThat(kept.getSubject()).isEqualTo("临期预警");
    assertThat(kept.getContent().toString()).contains("请于今日答复。");
  }

  @Test
  void mailsSentAtOnceAreAllKeptAndNoneIsOverwritten() {
    IntStream.range(0, 40)
        .parallel()
        .forEach(i -> sender.send(mail("Subject " + i, "Body " + i)));

    assertThat(files()).hasSize(40);
  }

  @Test
  void aMailThatIsTooLargeIsRefusedAndNotKept() {
    var large = mail("Large", "0123456789\n".repeat(MailSink.MOST_BYTES / 10));

    assertThatThrownBy(() -> sender.send(large)).isInstanceOf(MailSendException.class);
    assertThat(files()).isEmpty();
    sender.send(mail("Small", "the server still serves"));
  }

  private MimeMessage mail(String subject, String text) {
    try {
      var message = sender.createMimeMessage();
      var helper = new MimeMessageHelper(message, "UTF-8");
      helper.setFrom("huiying@example.org");
      helper.setTo(new String[] {"a@example.org", "b@example.org"});
      helper.setSubject(subject);
      helper.setText(text);
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
