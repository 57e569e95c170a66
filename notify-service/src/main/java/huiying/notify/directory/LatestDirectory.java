package huiying.notify.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Asks for the newest version once a second at most; a change is in force everywhere by then. */
public final class LatestDirectory implements DirectoryBook {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final DirectoryVersions versions;
  private final InstantSource time;
  private volatile @Nullable Seen seen;

  private record Seen(District district, Instant at) {
    boolean isFreshAt(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }
  }

  public LatestDirectory(DirectoryVersions versions, InstantSource time) {
    this.versions = versions;
    this.time = time;
  }

  @Override
  public Directory inForce() {
    var last = seen;
    return last != null && last.isFreshAt(time.instant()) ? last.district : look();
  }

  private synchronized District look() {
    var now = time.instant();
    var last = seen;
    if (last != null && last.isFreshAt(now)) {
      return last.district; // another thread has just looked
    }
    var latest = versions.latest().district();
    seen = new Seen(latest, now);
    return latest;
  }
}
