package huiying.intake.life;

import huiying.intake.message.Checks;
import huiying.intake.message.Reply;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is sent to us.
 *
 * @param repliedAt null for now
 * @param repliedBy who answers, usually a department
 * @param interim 阶段性答复; null for false
 */
public record ReplyDraft(
    @Nullable String content,
    @Nullable Instant repliedAt,
    @Nullable String repliedBy,
    @Nullable Boolean interim)
    implements Command {
  @Override
  public Action action() {
    return isInterim() ? Action.INTERIM_REPLY : Action.REPLY;
  }

  @Override
  public @Nullable Instant occurredAt() {
    return repliedAt;
  }

  @Override
  public String timeField() {
    return "repliedAt";
  }

  @Override
  public void check(Checks checks) {
    checks.text("content", checks.present("content", content), Bounds.TEXT);
    checks.line("repliedBy", repliedBy, Bounds.NAME);
  }

  @Override
  public @Nullable String remark() {
    return repliedBy;
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

  Reply reply(Instant at) {
    return new Reply(Objects.requireNonNull(content), at, repliedBy, isInterim());
  }

  /** The answer's words must not reach a log. */
  @Override
  public String toString() {
    return "ReplyDraft[%s]".formatted(repliedAt);
  }
}
