package huiying.intake.life;

import huiying.contracts.MessageId;
import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 并案: it is the same matter as another message, and is answered there.
 *
 * @param into the id of the message that goes on, which must have been received first
 */
public record Merge(@Nullable String into, @Nullable String reason, @Nullable Instant occurredAt)
    implements Command {
  @Override
  public Action action() {
    return Action.MERGE;
  }

  @Override
  public void check(Checks checks) {
    var id = checks.present("into", into);
    if (id != null && !MessageId.isWellFormed(id)) {
      checks.add("into", "bad-id", id.length() > Bounds.NAME ? id.substring(0, Bounds.NAME) : id);
    }
    checks.line("reason", checks.present("reason", reason), Bounds.REASON);
  }

  @Override
  public @Nullable String remark() {
    return into;
  }
}
