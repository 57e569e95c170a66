package huiying.notify.delivery.mail;

import static huiying.notify.delivery.SampleNotices.MESSAGE;
import static huiying.notify.delivery.SampleNotices.NOW;
import static huiying.notify.delivery.SampleNotices.alert;
import static huiying.notify.delivery.SampleNotices.breach;
import static huiying.notify.delivery.SampleNotices.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import huiying.notify.alert.Alert;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.SampleNotices;
import huiying.notify.delivery.guard.Guard;
import huiying.notify.delivery.guard.TestGuards;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Language;
import huiying.notify.directory.Recipient;
import huiying.notify.ladder.Step;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCarrierTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Guard guard = TestGuards.guard();

  @BeforeEach
  void startServer() {
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop();
    await().until(() -> guard.running() == 0);
  }

  @Test
  void aMailIsOfTextAndHtml() throws Exception {
    send(breach("小区加装电梯如何申请"));

    var mail = received();
    assertThat(mail.getSubject())
        .isEqualTo("【已超期】小区加装电梯如何申请（截止 2026-03-23，编号 %s）".formatted(MESSAGE));
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(Mails.part(mail, 0).getContentType())
        .isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(Mails.part(mail, 1).getContentType())
        .isEqualToIgnoringCase("text/html; charset=UTF-8");
    assertThat(Mails.text(mail)).contains("张三：", "已超过答复时限", "咨询（门户网站）");
    assertThat(Mails.html(mail)).contains("张三：", "已超过答复时限", "门户网站", "lang=\"zh-CN\"");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("handler@housing.cn");
    assertThat(mail.getSentDate()).isEqualTo(NOW);
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("Content-Language")).containsExactly("zh-CN");
  }

  @Test
  void aTitleAddsNoHeaderAndNoRecipient() throws Exception {
    send(breach("问\r\nBcc: thief@example.org\r\nContent-Type: text/plain\r\n\r\n<b>"));

    var mail = received();
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("handler@housing.cn");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(mail.getSubject()).contains("问 Bcc: ***").doesNotContain("\r", "\n");
    assertThat(Mails.html(mail)).contains("&lt;b&gt;").doesNotContain("<b>");
  }

  @Test
  void theSameNoticeIsTheSameMail() {
    send(breach("一"));
    send(breach("一"));

    assertThat(server.getReceivedMessages())
        .extracting(MimeMessage::getMessageID)
        .containsExactly("<0123456789abcdef-7@huiying>", "<0123456789abcdef-7@huiying>");
  }

  @Test
  void aTitleCannotAddAHeaderAndIsCut() throws Exception {
    send(breach("a\r\nBcc: evil@evil.cn\r\n\r\n{0} %s".formatted("长".repeat(5000))));

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(received().getHeader("Bcc")).isNull();
    assertThat(received().getSubject()).contains("a Bcc: *** {0} 长").hasSizeLessThan(150);
    assertThat(Mails.text(received())).hasSizeLessThan(1500);
  }

  @Test
  void twoHundredLinesArriveWhole() throws Exception {
    var alerts =
        IntStream.range(0, Notice.MOST_ALERTS)
            .mapToObj(i ->
                alert(
                    "%032x".formatted(i),
                    new Step.Breach(),
                    SampleNotices.DUE,
                    1,
                    summary("第" + i + "件")))
            .toArray(Alert[]::new);
    send(SampleNotices.withMore(SampleNotices.of(alerts), 300));

    assertThat(received().getSubject()).contains("500 件来件待处理", "至少 200 件已超期");
    assertThat(Mails.html(received()))
        .contains("第0件", "第199件", "另有 300 件")
        .hasSizeLessThan(400_000);
  }

  @Test
  void withoutAnAddressItIsRefused() {
    var nobody = new Recipient("x", null, "某人", Language.ZH, null, "13800001234", null, null);
    var notice =
        new Notice(
            SampleNotices.ID,
            DeliveryChannel.EMAIL,
            nobody,
            breach("一").alerts(),
            0,
            Optional.empty());

    assertFault(notice, Fault.REFUSED).hasMessage("The contact has no e-mail address");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    var odd = new Recipient("x", null, "某人", Language.ZH, "a..b@c.cn", null, null, null);

    assertFault(
            new Notice(
                SampleNotices.ID,
                DeliveryChannel.EMAIL,
                odd,
                List.copyOf(breach("一").alerts()),
                0,
                Optional.empty()),
            Fault.REFUSED)
        .hasMessage("The contact's e-mail address is none");
  }

  @Test
  void aServerThatIsAwayIsWaitedForAndIsNotAskedForAWhile() {
    var carrier = carrier();
    server.stop();

    for (var i = 0; i < 4; i++) {
      assertThatThrownBy(() -> Mails.send(carrier, breach("一")))
          .isInstanceOfSatisfying(
              NotDelivered.class, e -> assertThat(e.fault()).isEqualTo(Fault.AWAY))
          .message()
          .isNotBlank()
          .doesNotContain("@");
    }
    assertThat(carrier.turn()).isEmpty();
  }

  private AbstractThrowableAssert<?, ?> assertFault(Notice notice, Fault fault) {
    return assertThatThrownBy(() -> send(notice))
        .isInstanceOfSatisfying(NotDelivered.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  private MimeMessage received() {
    return server.getReceivedMessages()[0];
  }

  private MailCarrier carrier() {
    return Mails.carrier(Mails.sender(server.getSmtp().getPort()), guard);
  }

  private void send(Notice notice) {
    Mails.send(carrier(), notice);
  }
}
