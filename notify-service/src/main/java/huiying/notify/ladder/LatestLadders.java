package huiying.notify.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asks for the newest version once a second at most; a change is in force everywhere by then. */
public final class LatestLadders implements LadderBook {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final LadderVersions versions;
  private final InstantSource time;
  private volatile @Nullable Seen seen;

  private record Seen(Ladders ladders, Instant at) {
    boolean isFreshAt(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }
  }

  public LatestLadders(LadderVersions versions, InstantSource time) {
    this.versions = versions;
    this.time = time;
  }

  @Override
  public Ladders inForce() {
    var last = seen;
    return last != null && last.isFreshAt(time.instant()) ? last.ladders : look();
  }

  private synchronized Ladders look() {
    var now = time.instant();
    var last = seen;
    if (last != null && last.isFreshAt(now)) {
      return last.ladders; // another thread has just looked
    }
    var latest = versions.latest().ladders();
    seen = new Seen(latest, now);
    return latest;
  }
}
