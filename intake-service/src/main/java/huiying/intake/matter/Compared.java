package huiying.intake.matter;

import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.intake.message.Assignment;
import huiying.intake.message.Message;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a message to compare it by: no words and no contact data.
 *
 * @param citizenKeys by {@link CitizenKeys}; two messages are from one citizen if they share any
 * @param place letters and digits only; null if unknown
 */
public record Compared(
    MessageId id,
    Fingerprint fingerprint,
    List<String> citizenKeys,
    @Nullable String place,
    Instant receivedAt,
    Kind kind,
    @Nullable String department) {

  static Compared of(Message message, CitizenKeys keys) {
    var said = message.submission();
    var place = said.place() == null ? "" : Shingles.plain(said.place());
    return new Compared(
        message.id(),
        Fingerprint.of(shingles(message)),
        keys.of(said.citizen()),
        place.isEmpty() ? null : place,
        said.receivedAt(),
        message.life().kind(),
        message.life().assignment().map(Assignment::department).orElse(null));
  }

  static Shingles shingles(Message message) {
    return Shingles.of(message.submission().title(), message.submission().content());
  }

  boolean isFromTheCitizenOf(Compared other) {
    return !Collections.disjoint(citizenKeys, other.citizenKeys);
  }

  boolean isAboutThePlaceOf(Compared other) {
    return place != null && place.equals(other.place);
  }

  /** Whether it was received before the other. */
  boolean isBefore(Compared other) {
    var byTime = receivedAt.compareTo(other.receivedAt);
    return byTime < 0 || (byTime == 0 && id.compareTo(other.id) < 0);
  }
}
