package huiying.intake.message;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as a list shows it: without texts and without its citizen.
 *
 * @param kind what it is taken for now
 * @param department that has it; null while none has
 */
public record Listed(
    MessageId id,
    long version,
    Channel channel,
    String externalId,
    Kind kind,
    boolean simple,
    boolean confidential,
    String title,
    @Nullable String department,
    Stage state,
    Instant receivedAt,
    Instant arrivedAt) {
  public static Listed of(Message message) {
    var said = message.submission();
    var life = message.life();
    return new Listed(
        message.id(),
        message.version(),
        said.channel(),
        said.externalId(),
        life.kind(),
        life.simple(),
        said.confidential(),
        said.title(),
        life.assignment().map(Assignment::department).orElse(null),
        life.stage(),
        said.receivedAt(),
        message.arrivedAt());
  }
}
