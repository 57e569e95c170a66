package huiying.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huiying.backing.BackingServices;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.testkit.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a mail server to a message with its files, through the whole service. */
@DirtiesContext // closed before the backing services are
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class MailboxChannelTest {
  /** More than one piece of an IMAP fetch. */
  private static final int SIZE = 6 << 20;

  private static final String USER = "letters@district.example";
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

  @LocalServerPort int port;
  @Autowired MeterRegistry meters;

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
    var backing = BackingServices.forTests();
    MAIL.start();
    MAIL.setUser(USER, USER, "secret");
    settings.add("spring.mongodb.uri", () -> backing.mongoUri("mailbox-channel-test"));
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
    settings.add("huiying.intake.mailboxes[0].name", () -> "letters");
    settings.add("huiying.intake.mailboxes[0].host", () -> "127.0.0.1");
    settings.add("huiying.intake.mailboxes[0].port", () -> MAIL.getImap().getPort());
    settings.add("huiying.intake.mailboxes[0].username", () -> USER);
    settings.add("huiying.intake.mailboxes[0].password", () -> "secret");
    settings.add("huiying.intake.mailboxes[0].tls", () -> "none");
    settings.add("huiying.intake.mailboxes[0].routes[0].address", () -> "petition");
    settings.add("huiying.intake.mailboxes[0].routes[0].kind", () -> "petition");
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  private static void deliver(String mail) throws Exception {
    var message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(US_ASCII)));
    var managers = MAIL.getManagers();
    managers
        .getImapHostManager()
        .getInbox(managers.getUserManager().getUser(USER))
        .appendMessage(message, new Flags(), new Date());
  }

  @Test
  void keepsALargeFileThatCameByMail() throws Exception {
    var file = new byte[SIZE];
    Arrays.fill(file, (byte) 'a');
    deliver(
        """
        Message-ID: <large@example.org>\r
        From: Wang <wang@example.org>\r
        To: petition@district.example\r
        Subject: a file\r
        Content-Type: multipart/mixed; boundary=b\r
        \r
        --b\r
        \r
        See the file.\r
        --b\r
        Content-Disposition: attachment; filename=file.txt\r
        Content-Transfer-Encoding: base64\r
        \r
        %s\r
        --b--\r
        """
            .formatted(base64(file)));
    var id = MessageId.of(Channel.MAILBOX, "large@example.org");
    var message = IntakeClient.MESSAGES + "/" + id;
    var intake = new IntakeClient(port);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> meters.find("huiying.mailbox.mails").tag("outcome", "stored").counter() != null);

    var kept = intake.get(message);
    assertThat(kept.<String>read("$.kind")).isEqualTo("PETITION");
    assertThat(kept.<String>read("$.content")).isEqualTo("See the file.");
    assertThat(intake.get(message + "/attachments").<List<Integer>>read("$.items[*].size"))
        .containsExactly(SIZE);
    assertThat(meters.get("huiying.mailbox.last.look").tag("mailbox", "letters").timeGauge())
        .isNotNull();
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }
}
