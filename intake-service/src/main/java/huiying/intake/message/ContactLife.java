package huiying.intake.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a message's contact data are kept.
 *
 * @param closedAt when it was answered or nothing was owed any more; null while it is open, and
 *     after they were erased
 * @param erasedAt null while they are here, if there ever were any
 */
public record ContactLife(@Nullable Instant closedAt, @Nullable Instant erasedAt) {
  static final ContactLife BEGUN = new ContactLife(null, null);

  /** What comes after the end, such as a rating, does not put off the time. */
  ContactLife after(Life life, Instant at) {
    if (erasedAt != null) {
      return this;
    }
    var isOpen = life.open().isPresent();
    return isOpen ? BEGUN : closedAt == null ? new ContactLife(at, null) : this;
  }

  ContactLife erased(Instant now) {
    return new ContactLife(null, erasedAt == null ? now : erasedAt);
  }
}
