package huiying.intake.message;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  public MessageFixture from(Citizen citizen) {
    this.citizen = citizen;
    return this;
  }

  public Draft draft() {
    return new Draft(
        Channel.PORTAL,
        externalId,
        kind,
        null,
        confidential,
        title,
        content,
        receivedAt,
        "住房保障局",
        "住房",
        null,
        null,
        null,
        citizen);
  }

  public Submission submission() {
    return draft().check(TIMES, NOW);
  }

  public Change received() {
    return Change.received(submission(), QUERY_CODE, NOW);
  }

  /** The change that a reply makes of a message. */
  public static Change replied(Message message, ReplyDraft reply, Instant now) {
    return Change.of(message, message.decide(reply, TIMES, now));
  }

  public static ReplyDraft answer(String content, @Nullable Instant at) {
    return new ReplyDraft(content, at, null, false);
  }

  public static ReplyDraft interim(String content, @Nullable Instant at) {
    return new ReplyDraft(content, at, "住房保障局", true);
  }

  /** What is wrong, as {@code field code}. */
  public static List<String> faults(BrokenRules e) {
    return e.rules().stream().map(rule -> rule.field() + " " + rule.code()).toList();
  }
}
