package huiying.sla.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a message was with one department (经办环节).
 *
 * @param department null for the dispatch desk
 * @param to null while it is there
 * @param returned handed back (退单) rather than passed on or answered
 */
public record Leg(
    @Nullable String department, Instant from, @Nullable Instant to, boolean returned) {
  static Leg begun(@Nullable String department, Instant from) {
    return new Leg(department, from, null, false);
  }

  Leg ended(Instant at, boolean handedBack) {
    return new Leg(department, from, at.isBefore(from) ? from : at, handedBack);
  }

  Leg goingOn() {
    return new Leg(department, from, null, false);
  }

  public boolean isOpen() {
    return to == null;
  }
}
