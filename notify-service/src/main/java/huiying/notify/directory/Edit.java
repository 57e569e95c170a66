package huiying.notify.directory;

import java.util.List;

/** A change of one part, whatever else others have changed in the meantime. */
public sealed interface Edit {
  Entries on(Entries before);

  /** Adds entries, or exchanges those of the same code; the others stay. */
  record Put(Part part, List<Entry> entries) implements Edit {
    public Put {
      entries = List.copyOf(entries);
    }

    @Override
    public Entries on(Entries before) {
      var merged = before.byCode(part);
      entries.forEach(one -> merged.put(one.code(), one));
      return before.with(part, merged.values());
    }
  }

  /** Exchanges the whole part. */
  record Replace(Part part, List<Entry> entries) implements Edit {
    public Replace {
      entries = List.copyOf(entries);
    }

    @Override
    public Entries on(Entries before) {
      return before.with(part, entries);
    }
  }

  /** Removes an entry if it is there. */
  record Remove(Part part, String code) implements Edit {
    @Override
    public Entries on(Entries before) {
      var others = before.byCode(part);
      others.remove(code);
      return before.with(part, others.values());
    }
  }
}
