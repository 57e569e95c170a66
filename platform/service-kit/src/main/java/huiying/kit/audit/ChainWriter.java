package huiying.kit.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts entries at the end of the chain, for one thread. Other processes do the same: who finds the
 * number taken reads the end again and goes on there.
 *
 * <p>It never takes a number twice. Where the chain is shorter than it was, it goes on after the
 * end that it knew, so that the gap stays to be found.
 */
final class ChainWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ChainWriter.class);

  private final AuditEntries entries;
  private final Chain chain;
  private final String name = UUID.randomUUID().toString();

  /** The end, unless somebody else may have moved it. */
  private @Nullable Head end;

  /** The furthest end that this process knows of. */
  private Head furthest = Head.BEFORE_FIRST;

  /** Sent to the store, but what became of it is not known. */
  private List<Entry> attempted = List.of();

  private Head kept = Head.BEFORE_FIRST;

  ChainWriter(AuditEntries entries, Chain chain) {
    this.entries = entries;
    this.chain = chain;
  }

  /**
   * @param waiting at least one; after a failure the same and more, in the same order
   * @return how many of them, from the first, are safe now; the rest has to be given again
   */
  int append(List<Noted> waiting) {
    if (!attempted.isEmpty()) {
      var safe = settle(); // what was sent may have arrived all the same
      if (safe > 0) {
        return safe;
      }
    }
    attempted = chain.after(end(), name, waiting);
    try {
      entries.add(attempted);
    } catch (NumberTaken e) {
      return settle();
    }
    var safe = attempted.size();
    reached(attempted.getLast().head());
    attempted = List.of();
    return safe;
  }

  private int settle() {
    var stored = entries.after(attempted.getFirst().number() - 1, attempted.size());
    var safe = 0;
    while (safe < stored.size() && stored.get(safe).equals(attempted.get(safe))) {
      safe++;
    }
    if (safe > 0) {
      reached(stored.get(safe - 1).head());
    }
    attempted = List.of();
    end = null;
    return safe;
  }

  /** Finds the end before the first entry, so that a head left behind by a crash catches up. */
  Head end() {
    var known = end;
    if (known == null) {
      known = find();
      reached(known);
    }
    return known;
  }

  private Head find() {
    var known = later(furthest, keptHead()); // first: meanwhile others make the chain longer
    var stored = entries.last().map(Entry::head).orElse(Head.BEFORE_FIRST);
    if (known.number() > stored.number()) {
      LOG.error(
          "Audit entries {} to {} are gone; the chain goes on after them",
          stored.number() + 1,
          known.number());
      return known;
    }
    return stored;
  }

  private Head keptHead() {
    var sealed = entries.head();
    if (sealed.isEmpty()) {
      return Head.BEFORE_FIRST;
    }
    if (!chain.isOurs(sealed.get())) {
      LOG.error("The head kept beside the audit was changed by hand");
      return Head.BEFORE_FIRST;
    }
    return sealed.get().head();
  }

  private static Head later(Head one, Head other) {
    return one.number() >= other.number() ? one : other;
  }

  private void reached(Head head) {
    end = head;
    furthest = later(furthest, head);
  }

  /** Notes the head beside the chain, if the chain has grown since. */
  void keepHead() {
    var now = furthest;
    if (now.number() > kept.number()) {
      var another = entries.raise(chain.seal(now));
      if (!another && kept.number() > 0) {
        LOG.error("The head kept beside the audit was taken away; it was {}", kept);
      }
      kept = now;
    }
  }

  Head furthest() {
    return furthest;
  }
}
