package huiying.intake.message;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is sent to us, before anybody has checked it.
 *
 * @param repliedAt null for now
 */
public record ReplyDraft(
    @Nullable String content,
    @Nullable Instant repliedAt,
    @Nullable String repliedBy,
    @Nullable Boolean interim) {
  private static final int LINE = 200;

  /**
   * @param receivedAt no reply can be older
   * @throws BrokenRules with all that is wrong
   */
  void check(Instant receivedAt, TimeRules times, Instant now) {
    var checks = new Checks();
    checks.text("content", checks.present("content", content), Draft.TEXT);
    checks.time("repliedAt", repliedAt, times, now);
    if (repliedAt != null && repliedAt.isBefore(receivedAt)) {
      checks.add(BrokenRule.of("repliedAt", "before-receipt", repliedAt, receivedAt));
    }
    checks.line("repliedBy", repliedBy, LINE);
    checks.done();
  }

  /**
   * Whether this is the same reply sent again. Without a time of its own it is if the words are the
   * same, since a client that got no answer sends again what it sent.
   */
  boolean repeats(Reply reply) {
    return reply.content().equals(content)
        && reply.interim() == isInterim()
        && (repliedAt == null || repliedAt.equals(reply.at()));
  }

  boolean isInterim() {
    return Objects.requireNonNullElse(interim, false);
  }

  /**
   * @param now for a draft without time of its own
   */
  Reply reply(Instant now) {
    return new Reply(
        Objects.requireNonNull(content),
        Objects.requireNonNullElse(repliedAt, now),
        repliedBy,
        isInterim());
  }

  /** The answer's words must not reach a log. */
  @Override
  public String toString() {
    return "ReplyDraft[%s]".formatted(repliedAt);
  }
}
