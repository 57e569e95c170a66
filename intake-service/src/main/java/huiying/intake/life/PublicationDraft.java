package huiying.intake.life;

import huiying.intake.message.Checks;
import huiying.intake.message.Message;
import huiying.intake.message.Publication;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 选登: question and answer as the public shall read them. What is left out is taken as it was said,
 * and must be fit to be read by all; so usually it is redacted first.
 *
 * @param consent how the citizen's consent was got, if the channel did not say that it was given
 */
public record PublicationDraft(
    @Nullable String title,
    @Nullable String question,
    @Nullable String answer,
    @Nullable String consent,
    @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.PUBLICATION;
  }

  @Override
  public void check(Checks checks) {
    checks.line("title", title, Bounds.NAME);
    checks.text("question", question, Bounds.TEXT);
    checks.text("answer", answer, Bounds.TEXT);
    checks.line("consent", consent, Bounds.REASON);
  }

  @Override
  public @Nullable String remark() {
    return consent;
  }

  Publication of(Message message, Instant at) {
    var said = message.submission();
    var answered = message.answer().orElseThrow();
    return new Publication(
        Objects.requireNonNullElse(title, said.title()),
        Objects.requireNonNullElse(question, said.content()),
        Objects.requireNonNullElse(answer, answered.content()),
        at);
  }

  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "PublicationDraft[]";
  }
}
