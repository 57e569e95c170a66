package huiying.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A row of the compliance table: received, met, late, overdue, running. */
final class Rows {
  private Rows() {}

  static List<Long> boxed(long[] row) {
    return Arrays.stream(row).boxed().toList();
  }

  static List<Long> read(JsonNode row) {
    return Stream.of("received", "met", "late", "overdue", "running")
        .map(column -> row.path(column).asLong())
        .toList();
  }

  static JsonNode rate(JsonNode row) {
    var met = row.path("met").asLong();
    var due = met + row.path("late").asLong() + row.path("overdue").asLong();
    return due == 0
        ? JsonNodeFactory.instance.nullNode()
        : JsonNodeFactory.instance.numberNode((double) met / due);
  }
}
