package huiying.notify.directory;

import java.util.List;

/** Entries that contradict each other; nothing may be told by them. */
public final class FaultyDirectory extends RuntimeException {
  private static final int SHOWN = 10;

  private final transient List<Flaw> flaws;

  public FaultyDirectory(List<Flaw> flaws) {
    super(
        "The directory has %d faults: %s"
            .formatted(flaws.size(), flaws.subList(0, Math.min(flaws.size(), SHOWN))));
    this.flaws = List.copyOf(flaws);
  }

  public List<Flaw> flaws() {
    return flaws;
  }
}
