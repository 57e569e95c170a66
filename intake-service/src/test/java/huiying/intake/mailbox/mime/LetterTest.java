package huiying.intake.mailbox.mime;

import static huiying.intake.mailbox.MailboxFixture.MAILBOX;
import static huiying.intake.mailbox.MailboxFixture.RECEIVED_AT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Kind;
import huiying.intake.attachment.Attachment;
import huiying.intake.mailbox.MailOutcome;
import huiying.intake.mailbox.MailboxFixture;
import huiying.intake.mailbox.ParsedMail;
import huiying.intake.mailbox.TooIntricate;
import huiying.intake.message.Citizen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as they really come, in {@code resources/huiying/intake/mailbox}, and what we read. */
class LetterTest {
  private static final Path MAILS = Path.of("src/test/resources/huiying/intake/mailbox");

  @TempDir Path directory;

  private final MailboxFixture mailbox = new MailboxFixture();

  private MailOutcome receive(Path mail, Instant at) throws IOException {
    return new MimeMailReader()
        .read(mail, parsed -> mailbox.receiveMail().receive(MAILBOX, parsed, at));
  }

  private MailOutcome receive(String name) throws IOException {
    return receive(MAILS.resolve(name + ".eml"), RECEIVED_AT);
  }

  private MailOutcome receive(String name, String mail) throws IOException {
    var file = Files.writeString(directory.resolve(name), mail.replace("\n", "\r\n"));
    return receive(file, RECEIVED_AT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # character sets; a / is a new line
          plain-utf8               | 路灯不亮       | 小区路灯不亮已有一周，晚上老人出行不便。/请尽快派人维修，谢谢！
          gbk-as-gb2312            | 喆镕路路灯     | 喆镕路的路灯不亮。
          big5                     | 入學諮詢       | 請問台商子女如何入學？謝謝。
          gbk-as-us-ascii          | 路灯           | 小区路灯不亮已有一周，晚上老人出行不便。/请尽快派人维修，谢谢！
          gbk-as-latin1            | 路灯           | 小区路灯不亮已有一周，晚上老人出行不便。/请尽快派人维修，谢谢！
          gbk-as-utf8              | 路灯           | 小区路灯不亮已有一周，晚上老人出行不便。/请尽快派人维修，谢谢！
          utf8-as-gb2312           | 路灯           | 小区路灯不亮已有一周，晚上老人出行不便。/请尽快派人维修，谢谢！
          latin1                   | Question       | Où est le café près de la mairie ? Merci beaucoup.
          no-charset               | 路灯不亮请维修 | 小区路灯不亮已有一周，晚上老人出行不便。/请尽快派人维修，谢谢！
          raw-utf8-subject         | 路灯不亮       | 小区路灯不亮已有一周，晚上老人出行不便。/请尽快派人维修，谢谢！
          html-meta-charset        | test           | 請問入學手續
          split-encoded-words      | 关于加强小区停车管理的几点建议和意见 | 见标题。
          control-characters       | a b c          | 第一行 第 一/ 第二行
          # what is the text
          html-only                | 电梯           | 您好：//小区 3 号楼/电梯坏了。/日期\t情况/3月1日\t停运/· 请维修/· 请回复
          plain-and-html           | test           | 请看这一段。
          deep                     | deep           | 最里面的一句话。
          no-text                  | 照片           | （来信没有正文）
          nothing-at-all           | 无标题来信     | （来信没有正文）
          empty-subject            | 路灯不亮，请派人维修。 | 路灯不亮，请派人维修。/第二行
          winmail                  | test           | 见附件。//【附件 tool.exe 的类型不接收，未保存】
          # forwards keep what somebody else wrote
          forwarded-as-attachment  | Fwd: 原来的信  | 去年我写过信，见附件。
          forwarded-inline-163     | 物业的回信     | 请看下面物业的回信。//-------- 转发邮件信息 --------/发件人："物业" <wy@example.com>/发送日期：2026-03-01 10:00:00/收件人：wang@example.org/主题：回复//> 电梯修不了。
          forwarded-inline-qq      | 转发：回复     | 请看。//------------------ 原始邮件 ------------------/发件人: "物业" <wy@example.com>;/发送时间: 2026年3月1日(星期日) 上午10:00/收件人: "王"<w@qq.com>;/主题: 回复//电梯修不了。
          forwarded-gmail          | Lift           | ---------- Forwarded message ---------/From: A <a@example.com>/Date: Mon, Mar 2, 2026 at 9:00 AM/Subject: Lift/To: <b@example.com>//The lift is broken.
          # replies lose it
          reply-outlook            | RE: 路灯       | 谢谢，但是路灯仍然不亮。//王小明
          reply-outlook-english    | RE: lamp       | Thank you, but it is still dark.
          reply-qq                 | 回复：路灯     | 还是没有修好。
          reply-163                | Re:路灯        | 仍然不亮。
          reply-163-new            | 回复：路灯     | 没有修。
          reply-qq-html            | 回复：路灯     | 还是没有修好。
          reply-gmail-html         | 回复：路灯     | 没有修。
          reply-below              | 回复           | 并没有处理。
          reply-wrapped            | Re: lamp       | Not yet.
          reply-only-quote         | 回复           | > 您反映的问题已处理。
          own-words-like-a-header  | test           | From: 虹桥路到中山路的公交太少。/发件人: 写错地址也能收到吗？/请回复。
          sent-by-a-person         | test           | 是我写的。
          """)
  void readsTitleAndText(String mail, String title, String text) throws IOException {
    assertThat(receive(mail)).isEqualTo(new MailOutcome.Stored());

    var said = mailbox.submission(mail + "@example.org");
    assertThat(said.title()).isEqualTo(title);
    assertThat(said.content()).isEqualTo(text.replace("\\t", "\t").replace("/", "\n"));
    assertThat(said.receivedAt()).isEqualTo(RECEIVED_AT);
    assertThat(said.kind()).isEqualTo(Kind.COMMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bounce", "empty-return-path", "auto-reply", "mailing-list", "from-ourselves"})
  void makesNoMessageOfWhatNoCitizenWrote(String mail) throws IOException {
    assertThat(receive(mail)).isInstanceOf(MailOutcome.Ignored.class);
    assertThat(mailbox.received()).isZero();
  }

  private List<String> files(String mail) throws IOException {
    receive(mail);
    return mailbox.attachments(mail + "@example.org").stream().map(Attachment::name).toList();
  }

  @Test
  void keepsFilesUnderTheNamesTheirSendersGaveThem() throws IOException {
    assertThat(files("rfc2231-name")).containsExactly("居民信.txt", "楼道照片.txt", "录音.txt", "附件4.png");
    assertThat(files("forwarded-as-attachment")).containsExactly("原来的信.eml");
    assertThat(files("no-text")).containsExactly("a.jpg");
    assertThat(files("winmail")).containsExactly("winmail.dat");
  }

  @Test
  void knowsWhoWroteInAnyCharacterSet() throws IOException {
    receive("no-charset");
    receive("plain-utf8");
    receive("big5");

    var citizen = new Citizen("王小明", null, "wang@example.org", null);
    assertThat(mailbox.submission("no-charset@example.org").citizen()).isEqualTo(citizen);
    assertThat(mailbox.submission("plain-utf8@example.org").citizen()).isEqualTo(citizen);
    assertThat(mailbox.submission("big5@example.org").citizen())
        .isEqualTo(new Citizen(null, null, "citizen@example.org", null));
  }

  @Test
  void readsUndeclaredBig5IfThereIsEnoughOfIt() throws IOException {
    receive("big5-undeclared");

    assertThat(mailbox.submission("big5-undeclared@example.org").content())
        .startsWith("請問台商子女如何入學");
  }

  @Test
  void readsWhatIsLeftOfADamagedText() throws IOException {
    assertThat(receive("damaged-base64")).isEqualTo(new MailOutcome.Stored());

    assertThat(mailbox.submission("damaged-base64@example.org").content()).startsWith("路灯不亮");
  }

  @Test
  void assignsByTheAddressWrittenTo() throws IOException {
    receive("petition");

    var said = mailbox.submission("petition@example.org");
    assertThat(said.kind()).isEqualTo(Kind.PETITION);
    assertThat(said.department()).isEqualTo("信访办公室");
    assertThat(said.category()).isEqualTo("信访");
    assertThat(said.confidential()).isTrue();
  }

  @Test
  void knowsALetterAgainThatHasNoId() throws IOException {
    assertThat(receive("missing-id")).isEqualTo(new MailOutcome.Stored());
    var copy =
        "Received: by another.example.org\r\n"
            + Files.readString(MAILS.resolve("missing-id.eml"), UTF_8);
    var other = Files.writeString(directory.resolve("copy"), copy);

    assertThat(receive(other, RECEIVED_AT.plusSeconds(1))).isEqualTo(new MailOutcome.Repeated());
    assertThat(mailbox.received()).isEqualTo(1);
  }

  @Test
  void takesALaterCopyForARepeatAndAnotherTextUnderTheSameIdForAQuestion() throws IOException {
    var mail = "Message-ID: <a@b>\nFrom: <c@d>\nSubject: %s\n\n%s";

    receive("1", mail.formatted("one", "text"));
    var file = directory.resolve("1");

    assertThat(receive(file, RECEIVED_AT.plusSeconds(1))).isEqualTo(new MailOutcome.Repeated());
    assertThat(receive("2", mail.formatted("other", "text")))
        .isInstanceOf(MailOutcome.Rejected.class)
        .asString()
        .contains("title");
  }

  @Test
  void believesNoServerThatIsAheadOfUs() throws IOException {
    receive(MAILS.resolve("plain-utf8.eml"), Instant.parse("2031-01-01T00:00:00Z"));

    assertThat(mailbox.submission("plain-utf8@example.org").receivedAt())
        .isEqualTo(Instant.parse("2026-03-16T01:30:02.125Z"));
  }

  @Test
  void rejectsAMailFromBeforeThereWasMail() throws IOException {
    assertThat(receive(MAILS.resolve("plain-utf8.eml"), Instant.EPOCH))
        .isEqualTo(new MailOutcome.Rejected("来信不符合来件的规则：receivedAt too-old"));
  }

  @Test
  void cutsALongTextAndKeepsItWholeBeside() throws IOException {
    receive("long", "Message-ID: <long>\nSubject: x\n\n" + "😀字\n".repeat(10_000));

    var content = mailbox.submission("long").content();
    assertThat(content.codePointCount(0, content.length())).isEqualTo(20_000);
    assertThat(content).startsWith("😀字\n😀字").endsWith("【正文过长，这里只是开头，更多见附件 来信全文.txt】");
    assertThat(mailbox.attachments("long"))
        .singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo("来信全文.txt"))
        .satisfies(file -> assertThat(file.size()).isGreaterThan(70_000));
  }

  @Test
  void saysWhichFilesWereTooMany() throws IOException {
    var mail = new StringBuilder("Message-ID: <many>\nSubject: x\n");
    mail.append("Content-Type: multipart/mixed; boundary=b\n\n--b\n\n见附件\n");
    for (int n = 1; n <= 40; n++) {
      mail.append("--b\nContent-Disposition: attachment; filename=%d.txt\n\na%d\n".formatted(n, n));
    }
    receive("many", mail.append("--b--\n").toString());

    assertThat(mailbox.attachments("many")).hasSize(10);
    assertThat(mailbox.submission("many").content())
        .startsWith("见附件\n\n【附件 11.txt 超出 10 个的上限，未保存】\n【附件 12.txt")
        .endsWith("【另有 11 个附件未保存】");
  }

  @Test
  void refusesToGoDeeperThanAnyPersonNests() {
    var mail = new StringBuilder("Message-ID: <deep>\n");
    for (int n = 0; n < 1000; n++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(n, n));
    }
    var wide = new StringBuilder("Content-Type: multipart/mixed; boundary=b\n\n");
    wide.append("--b\n\na\n".repeat(1000)).append("--b--\n");

    assertThatExceptionOfType(TooIntricate.class)
        .isThrownBy(() -> receive("deep", mail.append("\ntext\n").toString()));
    assertThatExceptionOfType(TooIntricate.class)
        .isThrownBy(() -> receive("wide", wide.toString()));
    assertThat(mailbox.received()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"'<a b>'", "<ä@b>", "<>"})
  void makesAnIdWhereTheGivenOneCannotServe(String given) throws IOException {
    var file = Files.writeString(directory.resolve("id"), "Message-ID: " + given + "\r\n\r\ntext");

    assertThat(new MimeMailReader().<String>read(file, ParsedMail::externalId))
        .matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void readsAnythingAsSomeMail() throws IOException {
    for (var bytes : List.of("", "\0\0\0", "Content-Type: multipart/mixed\n\n--\n", ": :\n\n")) {
      var file = Files.writeString(directory.resolve("odd"), bytes);

      assertThat(receive(file, RECEIVED_AT)).isNotNull();
    }
  }

  @Test
  void readsMailsHoweverTheyAreDamaged() throws IOException {
    var random = new Random(20260316);
    try (var mails = Files.newDirectoryStream(MAILS, "*.eml")) {
      for (var mail : mails) {
        var whole = Files.readAllBytes(mail);
        for (int n = 0; n < 10; n++) {
          var file = Files.write(directory.resolve("damaged"), damaged(whole, random));

          assertThat(receive(file, RECEIVED_AT)).isNotNull();
        }
      }
    }
  }

  private static byte[] damaged(byte[] whole, Random random) {
    var mail = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 4));
    for (int n = random.nextInt(20); n >= 0; n--) {
      var at = random.nextInt(mail.length);
      var odd = "=?;\"'\r\n\0\u00ff\u0080<>:-%*".charAt(random.nextInt(16));
      mail[at] = random.nextBoolean() ? (byte) odd : (byte) random.nextInt(256);
    }
    return mail;
  }

  @Test
  @Timeout(30) // seconds; what is looked at anew from each place would take hours
  void isNotWornOutByLongRuns() throws IOException {
    for (var run : List.of(" ", ">", "-", "&nbsp;", "<div>", "=?a?B?", ";", "写道", "On ")) {
      var text = run.repeat((1 << 20) / run.length());
      for (var type : List.of("plain", "html")) {
        var mail = "Message-ID: <%s>\nSubject: %s\nContent-Type: text/%s; charset=utf-8\n\n%s";
        var outcome = receive("run", mail.formatted(text, text, type, text));

        assertThat(outcome).isNotNull();
      }
    }
  }

  @Test
  void saysWhichFileWasTooLarge() throws IOException {
    var head = "Message-ID: <large>\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n";
    var part = "--b\nContent-Disposition: attachment; filename=%s\n\n%s\n";
    var most = "a".repeat(20 << 20);

    receive(
        "large",
        head + part.formatted("most.txt", most) + part.formatted("more.txt", most + "a") + "--b--");

    assertThat(mailbox.submission("large").content())
        .isEqualTo("（来信没有正文）\n\n【附件 more.txt 超过 20 MB，未保存】");
    assertThat(mailbox.attachments("large"))
        .extracting(Attachment::size)
        .containsExactly(20L << 20);
  }
}
