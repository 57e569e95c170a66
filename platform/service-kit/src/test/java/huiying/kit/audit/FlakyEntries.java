package huiying.kit.audit;

import java.util.List;
import java.util.Optional;

/** A store that fails as stores do: before, after or in the middle of what it was asked. */
public final class FlakyEntries implements AuditEntries {
  /** How it fails. */
  public enum Mood {
    WELL,
    AWAY,
    STORES_AND_FAILS,
    STORES_HALF_AND_FAILS,
    KEEPS_NO_HEAD
  }

  private final AuditEntries store;
  public volatile Mood mood = Mood.WELL;

  public FlakyEntries(AuditEntries store) {
    this.store = store;
  }

  private void mayFail() {
    if (mood == Mood.AWAY) {
      throw new IllegalStateException("away");
    }
  }

  @Override
  public Optional<Entry> last() {
    mayFail();
    return store.last();
  }

  @Override
  public void add(List<Entry> entries) {
    mayFail();
    var now = mood;
    store.add(now == Mood.STORES_HALF_AND_FAILS ? entries.subList(0, entries.size() / 2) : entries);
    if (now == Mood.STORES_AND_FAILS || now == Mood.STORES_HALF_AND_FAILS) {
      mood = Mood.WELL;
      throw new IllegalStateException("no answer in time");
    }
  }

  @Override
  public List<Entry> after(long number, int limit) {
    mayFail();
    return store.after(number, limit);
  }

  @Override
  public List<Entry> find(AuditQuery query) {
    mayFail();
    return store.find(query);
  }

  @Override
  public Optional<SealedHead> head() {
    mayFail();
    return store.head();
  }

  @Override
  public boolean raise(SealedHead head) {
    mayFail();
    if (mood == Mood.KEEPS_NO_HEAD) {
      throw new IllegalStateException("killed");
    }
    return store.raise(head);
  }
}
