package huiying.notify.directory;

import java.util.List;

/** Makes a directory entry by entry. */
public final class DirectoryMaker {
  private Entries entries;

  public DirectoryMaker(Entries start) {
    entries = start;
  }

  /** Adds an entry, or exchanges the one of the same code. */
  public DirectoryMaker with(Entry entry) {
    entries = new Edit.Put(entry.part(), List.of(entry)).on(entries);
    return this;
  }

  public DirectoryMaker without(Part part, String code) {
    entries = new Edit.Remove(part, code).on(entries);
    return this;
  }

  public Entries entries() {
    return entries;
  }

  public District district() {
    return District.of(entries);
  }
}
