package huiying.intake.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON of a message that would be accepted, to be spoilt in one place. */
public final class MessageJson {
  private final Map<String, String> fields = new LinkedHashMap<>();

  private MessageJson(String externalId) {
    fields.put("channel", "\"PORTAL\"");
    fields.put("externalId", "\"%s\"".formatted(externalId));
    fields.put("kind", "\"CONSULTATION\"");
    fields.put("title", "\"小区加装电梯如何申请\"");
    fields.put("content", "\"六层老楼，想加装电梯，请问向谁申请？\"");
    fields.put("receivedAt", "\"2026-03-16T09:30:00+08:00\"");
  }

  public static MessageJson json(String externalId) {
    return new MessageJson(externalId);
  }

  /**
   * @param raw as it stands in JSON, quotes included
   */
  public MessageJson with(String field, String raw) {
    fields.put(field, raw);
    return this;
  }

  public MessageJson without(String field) {
    fields.remove(field);
    return this;
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> "\"%s\":%s".formatted(field.getKey(), field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
