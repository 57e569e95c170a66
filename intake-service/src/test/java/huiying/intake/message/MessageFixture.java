package huiying.intake.message;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages for tests; each test sets only what it is about. */
public final class MessageFixture {
  public static final Instant RECEIVED_AT = Instant.parse("2026-03-16T01:30:00Z");
  public static final Instant NOW = Instant.parse("2026-03-16T01:30:02.125Z");
  public static final TimeRules TIMES = new TimeRules(Duration.ofMinutes(2));

  public static final QueryCode QUERY_CODE = new QueryCode("7K4M-Q2XW-9F0H");

  private String externalId = "A-1";
  private Kind kind = Kind.CONSULTATION;
  private @Nullable Boolean confidential;
  private String title = "小区加装电梯如何申请";
  private String content = "六层老楼，想加装电梯，请问向谁申请？";
  private Instant receivedAt = RECEIVED_AT;
  private Channel channel = Channel.PORTAL;
  private @Nullable String department = "住房保障局";
  private @Nullable String accused;
  private @Nullable Boolean publicationConsent;
  private @Nullable Citizen citizen;

  private MessageFixture() {}

  public static MessageFixture aMessage() {
    return new MessageFixture();
  }

  public MessageFixture of(String externalId) {
    this.externalId = externalId;
    return this;
  }

  public MessageFixture kind(Kind kind) {
    this.kind = kind;
    return this;
  }

  public MessageFixture confidential(boolean confidential) {
    this.confidential = confidential;
    return this;
  }

  public MessageFixture title(String title) {
    this.title = title;
    return this;
  }

  public MessageFixture content(String content) {
    this.content = content;
    return this;
  }

  public MessageFixture receivedAt(Instant receivedAt) {
    this.receivedAt = receivedAt;
    return this;
  }

  public MessageFixture by(Channel channel) {
    this.channel = channel;
    return this;
  }

  public MessageFixture to(@Nullable String department) {
    this.department = department;
    return this;
  }

  public MessageFixture about(@Nullable String accused) {
    this.accused = accused;
    return this;
  }

  public MessageFixture publicationConsent(@Nullable Boolean consent) {
    this.publicationConsent = consent;
    return this;
  }

  public MessageFixture from(Citizen citizen) {
    this.citizen = citizen;
    return this;
  }

  public Draft draft() {
    return new Draft(
        channel,
        externalId,
        kind,
        null,
        confidential,
        title,
        content,
        receivedAt,
        department,
        "住房",
        accused,
        null,
        null,
        publicationConsent,
        citizen);
  }

  public Submission submission() {
    return draft().check(TIMES, NOW);
  }

  public Change received() {
    return Change.received(submission(), QUERY_CODE, NOW);
  }

  /** The receipt of a message as it is. */
  public static Change kept(Message message) {
    return new Change(message, List.of(), List.of(), List.of());
  }

  /** The change that a reply makes of a message. */
  public static Change replied(Message message, Reply reply) {
    return changed(
        message,
        reply.interim() ? new MessageFact.InterimReplied(reply) : new MessageFact.Replied(reply));
  }

  /** The change that facts make of a message, by nobody in particular. */
  public static Change changed(Message message, MessageFact... facts) {
    var at = facts[0].at();
    return Change.of(
        message, List.of(facts), new Entry("test", at, NOW, null, "tests", null, "none"));
  }

  public static Reply answer(String content, @Nullable Instant at) {
    return new Reply(content, Objects.requireNonNullElse(at, NOW), null, false);
  }

  public static Reply interim(String content, @Nullable Instant at) {
    return new Reply(content, Objects.requireNonNullElse(at, NOW), "住房保障局", true);
  }

  /** What is wrong, as {@code field code}. */
  public static List<String> faults(BrokenRules e) {
    return e.rules().stream().map(rule -> rule.field() + " " + rule.code()).toList();
  }
}
