package huiying.notify.delivery.mail;

import static huiying.notify.delivery.SampleNotices.breach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.TestCertificate;
import huiying.notify.delivery.guard.Guard;
import huiying.notify.delivery.guard.TestGuards;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** With the settings that application.yaml makes of HUIYING_SMTP_*. */
class SmtpSecurityTest {
  private final Guard guard = TestGuards.guard();

  @TempDir Path folder;

  @AfterEach
  void nothingIsStuck() {
    await().until(() -> guard.running() == 0);
  }

  @Test
  void mailsGoEncryptedToAServerThatIsTrusted() throws Exception {
    var certificate = new TestCertificate(folder, "ip:127.0.0.1");
    try (var server = SmtpServer.withStartTls(certificate.server())) {
      Mails.send(Mails.carrier(encrypted(server.port(), certificate.client()), guard), breach("一"));

      assertThat(server.taken()).hasSize(1);
      assertThat(server.encrypted()).containsExactly(true);
    }
  }

  @Test
  void aCertificateThatNobodyTrustsIsNoReasonToGiveUpOrGoOn() throws Exception {
    try (var server =
        SmtpServer.withStartTls(new TestCertificate(folder, "ip:127.0.0.1").server())) {
      assertAway(encrypted(server.port(), null));

      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void aCertificateForAnotherNameIsNotTaken() throws Exception {
    var other = new TestCertificate(folder, "dns:other.example");
    try (var server = SmtpServer.withStartTls(other.server())) {
      assertAway(encrypted(server.port(), other.client()));

      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void withoutTheOfferToEncryptNothingIsSent() {
    try (var server = SmtpServer.plain()) {
      assertAway(encrypted(server.port(), null));

      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void aServerThatWantsASignInGetsOne() {
    try (var server = SmtpServer.withSignIn()) {
      Mails.send(Mails.carrier(signedIn(server.port(), "secret"), guard), breach("一"));
      assertThat(server.taken()).hasSize(1);

      assertAway(signedIn(server.port(), "wrong"));
      assertAway(Mails.sender(server.port()));
      assertThat(server.taken()).hasSize(1);
    }
  }

  @Test
  void aWrongPasswordLosesNoMail() {
    var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    var server = new GreenMail(setup);
    server.withConfiguration(new GreenMailConfiguration().withUser("huiying", "secret"));
    server.start();
    try {
      assertAway(signedIn(server.getSmtp().getPort(), "wrong"));
      assertThat(server.getReceivedMessages()).isEmpty();

      Mails.send(Mails.carrier(signedIn(server.getSmtp().getPort(), "secret"), guard), breach("一"));
      assertThat(server.getReceivedMessages()).hasSize(1);
    } finally {
      server.stop();
    }
  }

  private void assertAway(JavaMailSenderImpl sender) {
    assertThatThrownBy(() -> Mails.send(Mails.carrier(sender, guard), breach("一")))
        .isInstanceOfSatisfying(
            NotDelivered.class, e -> assertThat(e.fault()).isEqualTo(Fault.AWAY));
  }

  private static JavaMailSenderImpl signedIn(int port, String password) {
    var sender = Mails.sender(port);
    sender.setUsername("huiying");
    sender.setPassword(password);
    return sender;
  }

  private static JavaMailSenderImpl encrypted(int port, @Nullable SSLContext trust) {
    var sender = Mails.sender(port);
    var settings = sender.getJavaMailProperties();
    settings.setProperty("mail.smtp.starttls.enable", "true");
    settings.setProperty("mail.smtp.starttls.required", "true");
    settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (trust != null) {
      settings.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
    }
    return sender;
  }
}
