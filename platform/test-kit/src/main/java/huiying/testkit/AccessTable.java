package huiying.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** docs/access.md: who may ask for which operation. It is the source of the tests. */
final class AccessTable {
  private static final Path DOCUMENT = Path.of("../docs/access.md");
  private static final String REFUSED = "—";
  private static final String EVERY_SERVICE = "Every service";

  private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

  private AccessTable() {}

  /** The operations of a service, with those that every service has. */
  static AccessTable of(String service) {
    var table = new AccessTable();
    List.of(service, EVERY_SERVICE).forEach(heading -> table.read(heading, lines()));
    return table;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(DOCUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String heading, List<String> lines) {
    var from = lines.indexOf("## " + heading);
    if (from < 0) {
      throw new IllegalStateException("docs/access.md has no heading " + heading);
    }
    var rows =
        lines.stream()
            .skip(from + 1L)
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("| "))
            .toList();
    var columns = split(rows.getFirst());
    for (var row : rows.subList(2, rows.size())) {
      var values = split(row);
      var byRole = new LinkedHashMap<String, String>();
      for (int i = 1; i < columns.size(); i++) {
        byRole.put(columns.get(i), values.get(i));
      }
      if (cells.put(values.getFirst().replace("`", ""), byRole) != null) {
        throw new IllegalStateException("docs/access.md says twice: " + values.getFirst());
      }
    }
  }

  private static List<String> split(String row) {
    return new ArrayList<>(
        Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList());
  }

  Set<String> operations() {
    return new TreeSet<>(cells.keySet());
  }

  Set<String> roles() {
    return cells.values().stream()
        .flatMap(byRole -> byRole.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Open to anyone is open to all. */
  boolean allows(String operation, String role) {
    var byRole = cells.get(operation);
    if (byRole == null) {
      throw new IllegalArgumentException("docs/access.md does not know " + operation);
    }
    return !REFUSED.equals(byRole.get("anyone")) || !REFUSED.equals(byRole.get(role));
  }
}
