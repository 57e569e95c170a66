package huiying.intake.mailbox;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.intake.attachment.AttachFiles;
import huiying.intake.attachment.Attachment;
import huiying.intake.attachment.InMemoryAttachments;
import huiying.intake.attachment.TextOnly;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Messages;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.Submission;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** A mailbox whose messages are kept in memory; every file but a Windows program is taken. */
public final class MailboxFixture {
  public static final Instant RECEIVED_AT = Instant.parse("2026-03-16T01:30:00Z");
  public static final Mailbox MAILBOX =
      new Mailbox(
          "letters",
          Set.of("letters@district.example"),
          List.of(new Route("petition", new Assignment(Kind.PETITION, "信访办公室", "信访", true))),
          new Assignment(Kind.COMMENT, null, null, null),
          1 << 20);

  private final InMemoryMessages messages = new InMemoryMessages();
  private final InMemoryAttachments attachments = new InMemoryAttachments();

  public ReceiveMail receiveMail() {
    return receiveMail(messages);
  }

  public ReceiveMail receiveMail(Messages store) {
    var time = InstantSource.fixed(NOW);
    return new ReceiveMail(
        new ReceiveMessages(store, _ -> {}, new SecureRandom(), time),
        new AttachFiles(store, attachments, new TextOnly(), time),
        TIMES,
        time);
  }

  public InMemoryMessages messages() {
    return messages;
  }

  /** How many messages there are. */
  public int received() {
    return messages.announced().size();
  }

  public Submission submission(String externalId) {
    return messages.find(id(externalId)).orElseThrow().submission();
  }

  public List<Attachment> attachments(String externalId) {
    return attachments.of(id(externalId));
  }

  private static MessageId id(String externalId) {
    return MessageId.of(Channel.MAILBOX, externalId);
  }
}
