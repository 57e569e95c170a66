package huiying.notify.directory.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.notify.directory.Entry;
import huiying.notify.directory.Part;
import huiying.notify.directory.row.Row;
import huiying.notify.directory.row.Rows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Entries as JSON: a field for each column; aliases are an array, {@code enabled} is a boolean. */
final class EntryJson {
  private static final String ALIASES = "aliases";
  private static final String ENABLED = "enabled";

  private static final Pattern BETWEEN_ALIASES = Pattern.compile("[;；]");

  private EntryJson() {}

  static Map<String, @Nullable Object> write(Entry entry) {
    var row = Rows.write(entry);
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (var column : Rows.columns(entry.part())) {
      var cell = row.cell(column);
      fields.put(
          column,
          switch (column) {
            case ALIASES ->
                cell.map(all -> List.of(all.split(Rows.BETWEEN_ALIASES))).orElse(List.of());
            case ENABLED -> Boolean.valueOf(cell.orElseThrow());
            default -> cell.orElse(null);
          });
    }
    return fields;
  }

  /**
   * @param code as the address has it; the body may repeat it
   * @throws Refusal with all fields that are of the wrong type, or that there are not
   */
  static Row read(Part part, String code, JsonNode body) {
    var faults = new ArrayList<Fault>();
    var cells = new LinkedHashMap<String, String>();
    if (!body.isObject()) {
      throw Refusal.unreadable(Fault.of("", "wrong-type"));
    }
    for (var field : body.properties()) {
      var name = field.getKey();
      if (Rows.columns(part).contains(name)) {
        if (!read(name, field.getValue(), cells)) {
          faults.add(Fault.of(name, name.equals(ALIASES) ? "directory-bad-aliases" : "wrong-type"));
        }
      } else {
        faults.add(Fault.of(shown(name), "unknown-field", shown(name)));
      }
    }
    if (!code.equals(cells.getOrDefault(Rows.CODE, code))) {
      faults.add(Fault.of(Rows.CODE, "directory-other-code", code));
    }
    if (!faults.isEmpty()) {
      throw Refusal.unreadable(faults.toArray(Fault[]::new));
    }
    cells.put(Rows.CODE, code);
    return new Row(part, cells);
  }

  /** False if the value is of the wrong type, or an alias would be taken for two. */
  private static boolean read(String column, JsonNode value, Map<String, String> cells) {
    if (value.isNull()) {
      return true;
    }
    if (column.equals(ALIASES)) {
      return value.isArray() && aliases(value, cells);
    }
    if (column.equals(ENABLED)) {
      cells.put(column, value.toString());
      return value.isBoolean();
    }
    if (value.isString()) {
      cells.put(column, value.asString());
    }
    return value.isString();
  }

  private static boolean aliases(JsonNode array, Map<String, String> cells) {
    var aliases = new ArrayList<String>();
    for (var alias : array) {
      if (!alias.isString() || BETWEEN_ALIASES.matcher(alias.asString()).find()) {
        return false;
      }
      aliases.add(alias.asString());
    }
    cells.put(ALIASES, String.join(Rows.BETWEEN_ALIASES, aliases));
    return true;
  }

  private static String shown(String name) {
    var letters = name.codePoints().filter(one -> one >= ' ' && one < 0xD800).limit(60).toArray();
    return new String(letters, 0, letters.length);
  }
}
