package huiying.notify.directory.row;

import huiying.notify.directory.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was written, perhaps wrongly: a word for each column, none where there is nothing.
 */
public record Row(Part part, Map<String, String> cells) {
  public Row {
    var filled = new LinkedHashMap<String, String>();
    cells.forEach((column, text) -> {
      if (!text.isBlank()) {
        filled.put(column, text.strip());
      }
    });
    cells = Map.copyOf(filled);
  }

  public Optional<String> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  /** Puts a row together, leaving out what is null. */
  static final class Builder {
    private final Map<String, String> cells = new LinkedHashMap<>();

    Builder put(String column, @Nullable Object value) {
      if (value != null) {
        cells.put(column, value.toString());
      }
      return this;
    }

    Row of(Part part) {
      return new Row(part, cells);
    }
  }
}
