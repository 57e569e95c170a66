package huiying.notify.delivery.mail;

import static huiying.notify.delivery.SampleNotices.SMITH;
import static huiying.notify.delivery.SampleNotices.ZHANG;
import static huiying.notify.delivery.SampleNotices.alert;
import static huiying.notify.delivery.SampleNotices.summary;
import static huiying.notify.delivery.SampleNotices.withLink;
import static huiying.notify.delivery.SampleNotices.withMore;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.SampleNotices;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Detour.Why;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaves made-up mails in target/mails for deploy/mail-pictures, and for whoever wants to look. */
class SampleMailsTest {
  private static final Path FOLDER = Path.of("target", "mails");

  private final Letters letters = new Letters(SampleNotices::directory, Mails.LINK);
  private final MailTemplates templates = new MailTemplates();

  @Test
  void aChineseDigest() throws IOException {
    write("mail-zh", withMore(withLink(digest()), 0));
  }

  @Test
  void anEnglishNotice() throws IOException {
    write("mail-en", withLink(SampleNotices.of(SMITH, late())));
  }

  @Test
  void otherKinds() throws IOException {
    write(
        "correction-zh",
        SampleNotices.of(alert(new Step.BreachRetracted(), summary("小区加装电梯如何申请"))));
    write(
        "dispatch-zh",
        withLink(SampleNotices.of(alert(new Step.Dispatch(1), summary("小区加装电梯如何申请")))));
    write(
        "digest-en",
        withMore(withLink(SampleNotices.of(SMITH, digest().alerts().toArray(Alert[]::new))), 12));
  }

  private static Alert late() {
    return alert(
        id("a"),
        new Step.Overdue(3),
        LocalDate.of(2026, 3, 18),
        3,
        summary(
            "No street light at Linden Road since February",
            Channel.HOTLINE_12345,
            Kind.COMPLAINT,
            "Urban Management Bureau"),
        Role.LEAD,
        List.of(new Detour(Why.ABSENT, "urban-li")));
  }

  private static Notice digest() {
    return SampleNotices.of(
        ZHANG,
        alert(
            id("a"),
            new Step.Overdue(3),
            LocalDate.of(2026, 3, 18),
            3,
            summary("东湖路一带路灯自二月起不亮，夜间出行不便", Channel.HOTLINE_12345, Kind.COMPLAINT, "城市管理局"),
            Role.LEAD,
            List.of(new Detour(Why.ABSENT, "cg-lijun"))),
        alert(
            id("b"), new Step.Breach(), LocalDate.of(2026, 3, 23), 0, SampleNotices.confidential()),
        alert(
            id("c"),
            new Step.Warning(1),
            LocalDate.of(2026, 3, 25),
            0,
            summary("小区加装电梯如何申请", Channel.PORTAL, Kind.CONSULTATION, "区房管局")),
        alert(
            id("d"),
            new Step.Dispatch(1),
            LocalDate.of(2026, 3, 31),
            0,
            summary("建议在滨河公园增设饮水点", Channel.MAILBOX, Kind.SUGGESTION, "园林绿化局")));
  }

  private static String id(String external) {
    return MessageId.of(Channel.PORTAL, external).value();
  }

  private void write(String name, Notice notice) throws IOException {
    var letter = letters.of(notice);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name + ".html"), templates.html(letter));
    Files.writeString(
        FOLDER.resolve(name + ".txt"), letter.subject() + "\n\n" + templates.text(letter));
    assertThat(FOLDER.resolve(name + ".html")).isNotEmptyFile();
  }
}
