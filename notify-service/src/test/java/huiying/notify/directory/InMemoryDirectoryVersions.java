package huiying.notify.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Versions in memory; their contract is that of MongoDB's. */
public final class InMemoryDirectoryVersions implements DirectoryVersions {
  private final List<DirectoryVersion> versions = new ArrayList<>();
  private int readings;

  @Override
  public synchronized DirectoryVersion latest() {
    readings++;
    if (versions.isEmpty()) {
      throw new IllegalStateException("There is no directory yet");
    }
    return versions.getLast();
  }

  @Override
  public synchronized Optional<DirectoryVersion> find(int number) {
    return number >= 1 && number <= versions.size()
        ? Optional.of(versions.get(number - 1))
        : Optional.empty();
  }

  @Override
  public synchronized boolean add(DirectoryVersion candidate) {
    return candidate.number() == versions.size() + 1 && versions.add(candidate);
  }

  @Override
  public synchronized List<VersionNote> history(int limit) {
    return versions.reversed().stream().limit(limit).map(DirectoryVersion::note).toList();
  }

  public synchronized void clear() {
    versions.clear();
  }

  /** How often the latest was asked for. */
  public synchronized int readings() {
    return readings;
  }
}
