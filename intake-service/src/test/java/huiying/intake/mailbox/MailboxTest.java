package huiying.intake.mailbox;

import static huiying.intake.mailbox.MailboxFixture.RECEIVED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Kind;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several mailboxes, and letters to more than one of them. */
class MailboxTest {
  private static final String LETTERS = "letters@district.example";
  private static final String REPORTS = "reports@district.example";

  private static final Mailbox OPEN =
      mailbox("open", LETTERS, Kind.COMMENT, null, new Route(LETTERS, assignment(Kind.HELP, null)));
  private static final Mailbox HUSHED =
      mailbox(
          "hushed",
          REPORTS,
          Kind.REPORT,
          null,
          new Route("praise", assignment(Kind.PRAISE, null)),
          new Route("inspection", assignment(Kind.COMPLAINT, true)));
  private static final List<Mailbox> ALL = List.of(OPEN, HUSHED);

  private final MailboxFixture fixture = new MailboxFixture();

  private static Mailbox mailbox(
      String name, String address, Kind kind, @Nullable Boolean confidential, Route... routes) {
    return new Mailbox(
        name, Set.of(address), List.of(routes), assignment(kind, confidential), 1 << 20);
  }

  private static Assignment assignment(Kind kind, @Nullable Boolean confidential) {
    return new Assignment(kind, null, null, confidential);
  }

  private static Kind kind(Mailbox mailbox, String... recipients) {
    return mailbox.among(ALL).assignment(Set.of(recipients)).kind();
  }

  private MailOutcome receive(Mailbox mailbox, String... recipients) throws IOException {
    var nobody = new ParsedMail.Sender("", "");
    var mail = new ParsedMail("a@b", "一", "二", true, nobody, Set.of(recipients), List.of(), null);
    return fixture.receiveMail().receive(mailbox, mail, RECEIVED_AT);
  }

  @Test
  void takesTheConfidentialRouteFirstWhicheverMailboxHasIt() {
    assertThat(kind(OPEN, LETTERS, "inspection@district.example")).isEqualTo(Kind.COMPLAINT);
    assertThat(kind(HUSHED, LETTERS, "inspection@district.example", "praise@district.example"))
        .isEqualTo(Kind.COMPLAINT);
    assertThat(kind(OPEN, LETTERS, REPORTS)).isEqualTo(Kind.REPORT);
    assertThat(kind(HUSHED, LETTERS, REPORTS)).isEqualTo(Kind.REPORT);
  }

  @Test
  void keepsToItsOwnRoutesOtherwise() {
    assertThat(kind(OPEN, LETTERS)).isEqualTo(Kind.HELP);
    assertThat(kind(OPEN, "praise@district.example")).isEqualTo(Kind.COMMENT);
    assertThat(kind(HUSHED, REPORTS, "praise@district.example")).isEqualTo(Kind.PRAISE);
  }

  @Test
  void keepsALetterToTwoMailboxesConfidentialInWhicheverItIsSeenFirst() throws IOException {
    assertThat(receive(OPEN.among(ALL), LETTERS, REPORTS)).isEqualTo(new MailOutcome.Stored());
    assertThat(receive(HUSHED.among(ALL), LETTERS, REPORTS)).isEqualTo(new MailOutcome.Repeated());

    assertThat(fixture.submission("a@b").confidential()).isTrue();
    assertThat(fixture.received()).isEqualTo(1);
  }

  @Test
  void takesABlindCopyElsewhereForARepeat() throws IOException {
    assertThat(receive(HUSHED.among(ALL), LETTERS, REPORTS)).isEqualTo(new MailOutcome.Stored());
    assertThat(receive(OPEN.among(ALL), LETTERS)).isEqualTo(new MailOutcome.Repeated());

    assertThat(fixture.submission("a@b").confidential()).isTrue();
  }

  @Test
  void leavesAConfidentialCopyThatComesTooLateToAPerson() throws IOException {
    assertThat(receive(OPEN.among(ALL), LETTERS)).isEqualTo(new MailOutcome.Stored());

    assertThat(receive(HUSHED.among(ALL), REPORTS)).isInstanceOf(MailOutcome.Rejected.class);
  }
}
