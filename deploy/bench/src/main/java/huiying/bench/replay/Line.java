package huiying.bench.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the file as the two requests that intake-service takes. A line without a kind is a
 * comment; a reply that has a time but no text gets a fixed one.
 *
 * @param channel through whose adapter both are posted
 * @param reply empty for a message that was not answered
 */
record Line(String channel, String message, Optional<String> reply) {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PLACEHOLDER = "（答复正文未提供）";

  /**
   * @throws tools.jackson.core.JacksonException if it is no JSON
   */
  static Line parse(String text) {
    var read = JSON.readTree(text);
    var message = new LinkedHashMap<String, Object>();
    var channel = read.path("channel").asString("PORTAL");
    message.put("channel", channel);
    message.put("kind", read.path("kind").asString("COMMENT"));
    message.put("simple", read.path("simple").asBoolean(false));
    for (var field :
        new String[] {"externalId", "title", "content", "receivedAt", "department", "category"}) {
      copy(read, field, field, message);
    }
    for (var field : new String[] {"confidential", "citizen"}) {
      if (read.has(field)) {
        message.put(field, read.get(field));
      }
    }
    return new Line(channel, JSON.writeValueAsString(message), reply(read));
  }

  private static Optional<String> reply(JsonNode read) {
    if (!read.path("repliedAt").isString()) {
      return Optional.empty();
    }
    var reply = new LinkedHashMap<String, Object>();
    reply.put(
        "content",
        read.path("reply").asString("").isBlank() ? PLACEHOLDER : read.path("reply").asString());
    copy(read, "repliedAt", "repliedAt", reply);
    copy(read, "department", "repliedBy", reply);
    return Optional.of(JSON.writeValueAsString(reply));
  }

  private static void copy(JsonNode from, String field, String to, Map<String, Object> into) {
    if (from.path(field).isString()) {
      into.put(to, from.path(field).asString());
    }
  }
}
