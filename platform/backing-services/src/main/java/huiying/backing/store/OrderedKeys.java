package huiying.backing.store;

import java.util.List;
import java.util.stream.Stream;

/** What a query needs of an index: its fields, and the documents whose keys lie in a range. */
interface OrderedKeys {
  /** Indexed fields, dotted, in the order of the key; each key ends with the {@code _id}. */
  List<String> fields();

  boolean isUnique();

  /** Whether documents without any of the fields are left out. */
  boolean leavesOutMissing();

  /** Whether some document has several keys, being indexed by an array. */
  boolean isMultikey();

  /** Positions in the order of their keys; a multikey document can come more than once. */
  Stream<SortKey> positions(KeyRange range, boolean descending);
}
