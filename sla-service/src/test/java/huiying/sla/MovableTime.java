package huiying.sla;

import java.time.Instant;
import java.time.InstantSource;

/** Time that moves only by hand. */
public final class MovableTime implements InstantSource {
  private volatile Instant now;

  public MovableTime(Instant start) {
    now = start;
  }

  public void moveTo(Instant next) {
    now = next;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
