package huiying.sla.clock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The facts of a message that are not applied yet, each once, in the order of their sequence. */
final class WaitingFacts {
  /** Most facts that wait for an earlier one; so many gaps are no delay but a loss. */
  static final int MOST_HELD = 64;

  private final TreeMap<Long, Fact> facts = new TreeMap<>();
  private final Set<Fact> heldBefore;

  private WaitingFacts(Collection<Fact> heldBefore) {
    this.heldBefore = Set.copyOf(heldBefore);
    heldBefore.forEach(fact -> facts.put(fact.sequence(), fact));
  }

  /** What the message holds already and what came, without what it has applied. */
  static WaitingFacts of(TrackedMessage before, List<Fact> came) {
    var waiting = new WaitingFacts(before.held());
    came.forEach(fact -> waiting.facts.putIfAbsent(fact.sequence(), fact));
    waiting.facts.headMap(before.sequence(), true).clear();
    return waiting;
  }

  /** Takes away the fact that comes next after {@code sequence}; empty if it is missing. */
  Optional<Fact> pollAfter(long sequence) {
    return Optional.ofNullable(facts.remove(sequence + 1));
  }

  /** Those that are held on: first those that were, whose offsets are committed, then new ones. */
  List<Fact> held() {
    var held = new ArrayList<>(fromBefore());
    fresh().stream().limit(Math.max(0, MOST_HELD - held.size())).forEach(held::add);
    held.sort(Comparator.comparingLong(Fact::sequence));
    return held;
  }

  /** New ones that there is no more room for. */
  List<Fact> tooFar() {
    return fresh().stream().skip(Math.max(0, MOST_HELD - fromBefore().size())).toList();
  }

  private List<Fact> fromBefore() {
    return facts.values().stream().filter(heldBefore::contains).toList();
  }

  private List<Fact> fresh() {
    return facts.values().stream().filter(fact -> !heldBefore.contains(fact)).toList();
  }
}
