package huiying.sla.limit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions of the catalogue that there have been, one added after the other. */
public interface LimitBook {
  /**
   * The version in force; cheap enough to be asked every second.
   *
   * @throws IllegalStateException if there is none at all, which is so only before the first start
   */
  LimitCatalogue latest();

  Optional<LimitCatalogue> find(int version);

  /**
   * @return false if somebody else has added that version; nothing is stored then
   */
  boolean add(LimitCatalogue candidate);

  /** Newest first. */
  List<Entry> history(int limit);

  /** A version without its limits. */
  record Entry(int version, Instant since, int limits) {
    public static Entry of(LimitCatalogue catalogue) {
      return new Entry(catalogue.version(), catalogue.since(), catalogue.limits().size());
    }
  }
}
