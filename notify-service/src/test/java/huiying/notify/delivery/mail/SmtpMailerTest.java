package huiying.notify.delivery.mail;

import static huiying.notify.alert.Events.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.notify.alert.Alert;
import huiying.notify.alert.Events;
import huiying.notify.alert.Summary;
import huiying.notify.alert.Telling;
import huiying.notify.delivery.Mailer;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.directory.Directories;
import huiying.notify.ladder.Step;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void startServer() {
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void theSubjectAndBodyAreChinese() throws Exception {
    send(mailer(Locale.SIMPLIFIED_CHINESE), breach("小区加装电梯如何申请"));

    var mail = received();
    assertThat(mail.getSubject())
        .isEqualTo("【已超期】小区加装电梯如何申请（截止 2026-03-23，编号 %s）".formatted(Events.MESSAGE));
    assertThat(mail.getContent().toString())
        .contains(
            "张三：",
            "已超过答复时限",
            "渠道：门户网站",
            "类别：咨询",
            "承办部门：住房保障局",
            "截止日：2026-03-23",
            "http://huiying.example/messages/" + Events.MESSAGE);
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("handler@housing.cn");
    assertThat(mail.getSentDate()).isEqualTo(NOW);
  }

  @Test
  void everyStepHasItsOwnWords() throws Exception {
    var mailer = mailer(Locale.SIMPLIFIED_CHINESE);
    send(mailer, alert(new Step.Warning(1), 0, Optional.of(summary("t"))));
    send(mailer, alert(new Step.Overdue(1), 4, Optional.of(summary("t"))));
    send(mailer, alert(new Step.BreachRetracted(), 0, Optional.of(summary("t"))));

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getSubject)
        .map(subject -> subject.substring(0, subject.indexOf('】') + 1))
        .containsExactly("【临期预警】", "【超期第4个工作日】", "【更正】");
    assertThat(server.getReceivedMessages()[2].getContent().toString())
        .contains("2026年3月24日 09:00");
  }

  @Test
  void aConfidentialOrUnknownMessageShowsItsNumberOnly() throws Exception {
    var mailer = mailer(Locale.SIMPLIFIED_CHINESE);
    send(mailer, alert(new Step.Breach(), 0, Optional.of(summary(null))));
    send(mailer, alert(new Step.Breach(), 0, Optional.empty()));

    for (var mail : server.getReceivedMessages()) {
      assertThat(mail.getSubject()).contains("（标题不公开）", Events.MESSAGE.value());
    }
  }

  @Test
  void englishIsSpokenOnRequest() throws Exception {
    send(mailer(Locale.ENGLISH), breach("Noise"));

    assertThat(received().getSubject()).startsWith("[Overdue] Noise (due 2026-03-23");
    assertThat(received().getContent().toString())
        .contains("Channel: Web portal", "Kind: Consultation");
  }

  @Test
  void theSameAlertIsTheSameMail() throws Exception {
    var mailer = mailer(Locale.SIMPLIFIED_CHINESE);
    send(mailer, breach("一"));
    send(mailer, breach("一"));

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsExactly(
            "<%s@huiying>".formatted(breach("一").id().digest()),
            "<%s@huiying>".formatted(breach("一").id().digest()));
  }

  @Test
  void aTitleCannotAddAHeaderAndIsCut() throws Exception {
    send(
        mailer(Locale.SIMPLIFIED_CHINESE),
        breach("a\r\nBcc: evil@evil.cn\r\n\r\n{0} %s".formatted("长".repeat(5000))));

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(received().getHeader("Bcc")).isNull();
    assertThat(received().getSubject()).contains("a Bcc: evil@evil.cn {0} 长").hasSizeLessThan(150);
    assertThat(received().getContent().toString()).hasSizeLessThan(1000);
  }

  @Test
  void aServerThatIsAwayIsAFailureWithoutAnyAddressInIt() {
    var mailer = mailer(Locale.SIMPLIFIED_CHINESE);
    server.stop();

    assertThatThrownBy(() -> send(mailer, breach("一")))
        .isInstanceOf(NotDelivered.class)
        .message()
        .isNotBlank()
        .doesNotContain("@");
  }

  @Test
  void manyFailuresInARowStopItFromTrying() {
    var mailer = mailer(Locale.SIMPLIFIED_CHINESE);
    server.stop();
    assertThat(mailer.turn()).hasValueSatisfying(Mailer.Turn::close);

    for (var i = 0; i < 4; i++) {
      assertThatThrownBy(() -> send(mailer, breach("一"))).isInstanceOf(NotDelivered.class);
    }

    assertThat(mailer.turn()).isEmpty();
  }

  private MimeMessage received() {
    return server.getReceivedMessages()[0];
  }

  private static Alert breach(String title) {
    return alert(new Step.Breach(), 0, Optional.of(summary(title)));
  }

  private static Summary summary(@Nullable String title) {
    return new Summary(Channel.PORTAL, Kind.CONSULTATION, title, "区房管局");
  }

  private static Alert alert(Step step, int daysLate, Optional<Summary> summary) {
    var telling =
        new Telling(
            Events.MESSAGE, "reply", step, Events.DUE, Events.DUE_AT, NOW, daysLate, summary);
    return Alert.planned(telling, Directories.HANDLER, NOW);
  }

  private Mailer mailer(Locale locale) {
    return Mailers.mailer(server.getSmtp().getPort(), locale);
  }

  private static void send(Mailer mailer, Alert alert) {
    try (var turn = mailer.turn().orElseThrow()) {
      turn.send(alert);
    }
  }
}
