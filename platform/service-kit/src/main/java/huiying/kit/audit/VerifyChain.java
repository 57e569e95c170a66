package huiying.kit.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Walks the whole chain and finds the first thing that is wrong with it. */
public final class VerifyChain {
  private static final int PAGE = 1_000;

  private final AuditEntries entries;
  private final Chain chain;

  public VerifyChain(AuditEntries entries, Chain chain) {
    this.entries = entries;
    this.chain = chain;
  }

  /**
   * @param told a head that somebody has from elsewhere, such as a log: it finds even who put back
   *     an older copy of everything
   * @param progress is told after each page how many entries were sound so far
   * @return empty if nothing is wrong
   */
  public Optional<Flaw> run(Optional<Head> told, LongConsumer progress) {
    var heads = new ArrayList<Head>();
    told.ifPresent(heads::add);
    var kept = entries.head(); // before the walk: the chain may grow meanwhile
    kept.ifPresent(one -> heads.add(one.head()));

    var before = Head.BEFORE_FIRST;
    List<Entry> page;
    do {
      var from = before.number() == 0 ? Long.MIN_VALUE : before.number();
      page = entries.after(from, PAGE);
      for (var entry : page) {
        var flaw = chain.flaw(before, entry).or(() -> replaced(heads, entry));
        if (flaw.isPresent()) {
          return flaw;
        }
        before = entry.head();
      }
      progress.accept(before.number());
    } while (page.size() == PAGE);
    return atTheEnd(before, kept, heads);
  }

  private static Optional<Flaw> replaced(List<Head> heads, Entry entry) {
    return heads.stream().anyMatch(head -> isAnother(head, entry))
        ? Optional.of(new Flaw(entry.number(), Flaw.Kind.REPLACED))
        : Optional.empty();
  }

  private static boolean isAnother(Head head, Entry entry) {
    return head.number() == entry.number() && !head.hash().equals(entry.hash());
  }

  private Optional<Flaw> atTheEnd(Head end, Optional<SealedHead> kept, List<Head> heads) {
    if (kept.isEmpty()) {
      return end.number() == 0 && heads.isEmpty()
          ? Optional.empty()
          : Optional.of(new Flaw(end.number(), Flaw.Kind.HEAD_MISSING));
    }
    if (!chain.isOurs(kept.get())) {
      return Optional.of(new Flaw(kept.get().head().number(), Flaw.Kind.HEAD_CHANGED));
    }
    return heads.stream().anyMatch(head -> head.number() > end.number())
        ? Optional.of(new Flaw(end.number() + 1, Flaw.Kind.CUT_OFF))
        : Optional.empty();
  }
}
