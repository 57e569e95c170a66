package huiying.intake.mailbox;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.attachment.AttachFiles;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.Citizen;
import huiying.intake.message.Draft;
import huiying.intake.message.Receipt;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.Submission;
import huiying.intake.message.TimeRules;
import huiying.kit.access.Reach;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message of a mail. What was done before a crash is found again by the Message-ID, so a
 * mail may be given as often as one likes.
 */
public final class ReceiveMail {
  private static final int MOST_TEXT = 20_000;
  private static final int LINE = 200;
  private static final int TITLE_FROM_TEXT = 30;
  private static final String NO_TITLE = "无标题来信";
  private static final String NO_TEXT = "（来信没有正文）";

  /** In these a copy of a letter differs that reached another mailbox, or the same one later. */
  private static final Set<String> OF_THE_COPY =
      Set.of("receivedAt", "kind", "department", "category", "confidential");

  private final ReceiveMessages receiveMessages;
  private final AttachFiles attachFiles;
  private final TimeRules times;
  private final InstantSource time;

  public ReceiveMail(
      ReceiveMessages receiveMessages,
      AttachFiles attachFiles,
      TimeRules times,
      InstantSource time) {
    this.receiveMessages = receiveMessages;
    this.attachFiles = attachFiles;
    this.times = times;
    this.time = time;
  }

  /**
   * @param receivedAt by the mail server's clock; where that is ahead of ours, now counts
   * @throws IOException if a file of the mail cannot be read
   */
  public MailOutcome receive(Mailbox mailbox, ParsedMail mail, Instant receivedAt)
      throws IOException {
    if (mail.automatic() != null) {
      return new MailOutcome.Ignored(mail.automatic());
    }
    if (mailbox.isOwn(mail.sender().email())) {
      return new MailOutcome.Ignored("from the mailbox's own address");
    }
    var text = text(mail);
    var tooLong = Words.count(text) > MOST_TEXT || !mail.whole();
    var before = tooLong ? List.of(LetterFiles.wholeText(text)) : List.<MailFile>of();
    var files = LetterFiles.choose(before, mail.files(), attachFiles);
    var content = content(text, mail.whole(), tooLong, files.notes());
    return store(draft(mailbox, mail, content, receivedAt), files.kept());
  }

  /** A confidential copy of a letter that others can read already is for a person to decide on. */
  private static boolean isACopy(List<String> fields, Submission copy) {
    var isSecretTooLate = fields.contains("confidential") && copy.confidential();
    return OF_THE_COPY.containsAll(fields) && !isSecretTooLate;
  }

  private MailOutcome store(Draft draft, List<MailFile> files) throws IOException {
    var now = time.instant();
    try {
      var submission = draft.check(times, now);
      return switch (receiveMessages.receive(List.of(submission)).getFirst()) {
        case Receipt.Created(var message) -> attach(message.id(), files, new MailOutcome.Stored());
        case Receipt.Repeated(var message) ->
            attach(message.id(), files, new MailOutcome.Repeated());
        case Receipt.Differs(var id, var fields) when isACopy(fields, submission) ->
            attach(id, files, new MailOutcome.Repeated());
        case Receipt.Differs(var id, var fields) ->
            new MailOutcome.Rejected(
                "同一 Message-ID 的来信已作为来件 %s 保存，而这一封的 %s 与之不同".formatted(id, fields));
      };
    } catch (BrokenRules e) {
      var broken =
          e.rules().stream()
              .map(rule -> rule.field() + " " + rule.code())
              .collect(Collectors.joining(", "));
      return new MailOutcome.Rejected("来信不符合来件的规则：" + broken);
    }
  }

  /** All of them were found to be acceptable, so only another's files can be in their place. */
  private MailOutcome attach(MessageId message, List<MailFile> files, MailOutcome outcome)
      throws IOException {
    for (var file : files) {
      attachFiles.attach(message, file.name(), file.content(), Reach.EVERYTHING);
    }
    return outcome;
  }

  private Draft draft(Mailbox mailbox, ParsedMail mail, String content, Instant receivedAt) {
    var assignment = mailbox.assignment(mail.recipients());
    var now = time.instant();
    return new Draft(
        Channel.MAILBOX,
        mail.externalId(),
        assignment.kind(),
        null,
        assignment.confidential(),
        title(mail, content),
        content,
        receivedAt.isAfter(now) ? now : receivedAt,
        assignment.department(),
        assignment.category(),
        null,
        null,
        null,
        null,
        citizen(mail.sender()));
  }

  private static String text(ParsedMail mail) {
    var text = Words.lines(mail.text());
    return Words.areMissing(text) ? NO_TEXT : QuotedText.strip(mail.subject(), text);
  }

  private static String content(String text, boolean whole, boolean tooLong, List<String> notes) {
    var all = new ArrayList<String>();
    if (tooLong) {
      all.add("正文过长，这里只是开头，更多见附件 " + LetterFiles.WHOLE_TEXT);
    }
    if (!whole) {
      all.add("正文大得不寻常，附件中也不是全部，原信在邮箱里");
    }
    all.addAll(notes);
    if (all.isEmpty()) {
      return text;
    }
    var below = all.stream().map("【%s】"::formatted).collect(Collectors.joining("\n", "\n\n", ""));
    return Words.cut(text, MOST_TEXT - Words.count(below)).strip() + below;
  }

  private static String title(ParsedMail mail, String content) {
    var subject = Words.line(mail.subject(), LINE);
    if (!Words.areMissing(subject)) {
      return subject;
    }
    var first = content.lines().findFirst().orElse("");
    return content.startsWith(NO_TEXT) || first.startsWith("【")
        ? NO_TITLE
        : Words.line(first, TITLE_FROM_TEXT);
  }

  private static @Nullable Citizen citizen(ParsedMail.Sender sender) {
    var name = orNull(Words.line(sender.name(), LINE));
    var email = Words.count(sender.email()) > LINE ? null : orNull(sender.email());
    return name == null && email == null ? null : new Citizen(name, null, email, null);
  }

  private static @Nullable String orNull(String text) {
    return Words.areMissing(text) ? null : text;
  }
}
