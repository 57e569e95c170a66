package huiying.intake.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What openapi.yaml tells of one operation.
 *
 * @param id a name for client generators
 * @param summary what it does
 * @param success texts by status
 * @param problems texts by status, of those that do not follow from the operation's form
 * @param examples of requests, by a name; each is run by a test
 */
record Told(
    String id,
    String summary,
    Map<String, String> success,
    Map<String, String> problems,
    Map<String, Object> examples) {
  static Told of(String operation, @Nullable Object read) {
    if (!(read instanceof Map<?, ?> map)) {
      throw new IllegalStateException("openapi.yaml says nothing of " + operation);
    }
    return new Told(
        text(map, "id"),
        text(map, "summary"),
        texts(map.get("success")),
        texts(map.get("problems")),
        values(map.get("examples")));
  }

  private static String text(Map<?, ?> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("openapi.yaml lacks " + key + " in " + map);
  }

  private static Map<String, String> texts(@Nullable Object read) {
    var texts = new LinkedHashMap<String, String>();
    values(read).forEach((key, value) -> texts.put(key, value.toString()));
    return texts;
  }

  private static Map<String, Object> values(@Nullable Object read) {
    var values = new LinkedHashMap<String, Object>();
    if (read instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.put(key.toString(), value));
    }
    return values;
  }

  /** The statuses of success, the usual one first. */
  List<String> statuses() {
    return List.copyOf(success.keySet());
  }
}
