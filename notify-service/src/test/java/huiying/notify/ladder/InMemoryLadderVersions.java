package huiying.notify.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions in memory; their contract is that of MongoDB's. */
public final class InMemoryLadderVersions implements LadderVersions {
  private final List<LadderVersion> versions = new ArrayList<>();
  private int readings;

  @Override
  public synchronized LadderVersion latest() {
    readings++;
    if (versions.isEmpty()) {
      throw new IllegalStateException("There are no ladders yet");
    }
    return versions.getLast();
  }

  @Override
  public synchronized Optional<LadderVersion> find(int number) {
    return number >= 1 && number <= versions.size()
        ? Optional.of(versions.get(number - 1))
        : Optional.empty();
  }

  @Override
  public synchronized boolean add(LadderVersion candidate) {
    return candidate.number() == versions.size() + 1 && versions.add(candidate);
  }

  @Override
  public synchronized List<LadderNote> history(int limit) {
    return versions.reversed().stream().limit(limit).map(LadderVersion::note).toList();
  }

  public synchronized void clear() {
    versions.clear();
  }

  /** How often the latest was asked for. */
  public synchronized int readings() {
    return readings;
  }
}
