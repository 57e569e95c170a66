package huiying.sla.limit.mongo;

import huiying.sla.limit.LimitCatalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The versions last asked for; they never change, so they never grow old. */
final class CatalogueCache {
  private static final int MOST = 16;

  private final Map<Integer, LimitCatalogue> versions =
      new LinkedHashMap<>(MOST * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, LimitCatalogue> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<LimitCatalogue> get(int version) {
    return Optional.ofNullable(versions.get(version));
  }

  synchronized LimitCatalogue keep(LimitCatalogue catalogue) {
    versions.put(catalogue.version(), catalogue);
    return catalogue;
  }
}
