package huiying.kit.store;

import huiying.kit.loop.Loop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Creates indexes as soon as the store is there, so that a service starts without it. */
final class EnsureIndexes extends Loop {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final List<NeededIndexes> missing;

  EnsureIndexes(List<NeededIndexes> needed) {
    super("ensure-indexes", PAUSE);
    this.missing = new ArrayList<>(needed);
  }

  @Override
  protected void look() {
    while (!missing.isEmpty()) {
      missing.getFirst().ensure();
      missing.removeFirst();
    }
  }
}
