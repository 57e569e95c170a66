package huiying.intake.message.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds where each item of a batch begins and ends, and reads nothing more of it: so each can then
 * be read on its own, and a fault in one stays there.
 */
final class BatchBody {
  /** Lenient with doubled fields, which are left to the reading of the item they are in. */
  private static final JsonFactory SCANNER =
      JsonFactory.builder().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private BatchBody() {}

  /** A part of the body. */
  record Item(byte[] body, int from, int length) {
    /**
     * @return null for a JSON null
     * @throws JacksonException if it is no such thing
     */
    <T> @Nullable T read(JsonMapper json, Class<T> type) {
      return json.readValue(body, from, length, type);
    }
  }

  /**
   * The items of a JSON array.
   *
   * @throws JacksonException if the whole is no JSON
   * @throws Refusal if it is no array
   */
  static List<Item> array(byte[] body) {
    try (var in = SCANNER.createParser(ObjectReadContext.empty(), body)) {
      if (in.nextToken() != JsonToken.START_ARRAY) {
        throw Refusal.unreadable(Fault.of("", "wrong-type"));
      }
      var items = new ArrayList<Item>();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        items.add(item(body, in));
      }
      if (in.nextToken() != null) {
        throw Refusal.unreadable(Fault.of("", "malformed-json-somewhere"));
      }
      return items;
    }
  }

  private static Item item(byte[] body, JsonParser in) {
    var from = in.currentTokenLocation().getByteOffset();
    if (from < 0) {
      throw Refusal.unreadable(Fault.of("", "malformed-json-somewhere")); // UTF-16 or UTF-32
    }
    in.skipChildren();
    in.finishToken();
    var to = in.currentLocation().getByteOffset();
    return new Item(body, Math.toIntExact(from), Math.toIntExact(to - from));
  }

  /** The lines that are not blank. */
  static List<Item> lines(byte[] body) {
    var items = new ArrayList<Item>();
    int from = 0;
    for (int at = 0; at <= body.length; at++) {
      if (at == body.length || body[at] == '\n') {
        if (!isBlank(body, from, at)) {
          items.add(new Item(body, from, at - from));
        }
        from = at + 1;
      }
    }
    return items;
  }

  private static boolean isBlank(byte[] body, int from, int to) {
    for (int at = from; at < to; at++) {
      if (body[at] > ' ' || body[at] < 0) {
        return false;
      }
    }
    return true;
  }
}
