package huiying.sla.calendar.mongo;

import huiying.sla.calendar.CalendarVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The versions last asked for; they never change, so they never grow old. */
final class VersionCache {
  private static final int MOST = 16;

  private final Map<Integer, CalendarVersion> versions =
      new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, CalendarVersion> eldest) {
          return size() > MOST;
        }
      };

  synchronized @Nullable CalendarVersion get(int number) {
    return versions.get(number);
  }

  /** The one kept before, if another reader was first: so that its sums are made only once. */
  synchronized CalendarVersion keep(CalendarVersion version) {
    var before = versions.putIfAbsent(version.number(), version);
    return before == null ? version : before;
  }
}
