package huiying.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovedTime implements InstantSource {
  private volatile Instant now;

  public MovedTime(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void pass(Duration some) {
    now = now.plus(some);
  }
}
