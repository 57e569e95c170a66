package huiying.notify.delivery.http;

import huiying.kit.privacy.PersonalData;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the JSON of an answer must say for the notice to be taken: many gateways answer 200 and mean
 * no.
 *
 * @param pointer where it says so, as {@code /errcode}
 * @param value what stands there then
 * @param busy what stands there when it should be tried again; everything else is a refusal
 * @param reason where it says why not; null if nowhere
 */
record SuccessRule(
    String pointer,
    @DefaultValue("0") String value,
    @DefaultValue List<String> busy,
    @Nullable String reason) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final PersonalData ANYBODY = new PersonalData(List.of());
  private static final int LONGEST_REASON = 200;

  /**
   * @throws IllegalArgumentException if a pointer is none
   */
  SuccessRule {
    busy = List.copyOf(busy);
    JsonPointer.compile(pointer);
    if (reason != null) {
      JsonPointer.compile(reason);
    }
  }

  /**
   * @throws NotDelivered if the answer is not a yes; BUSY if it is nothing that can be understood
   */
  void check(byte[] answer) {
    var said = said(answer);
    var code = said.at(pointer);
    if (!code.isValueNode() || code.isNull()) {
      throw new NotDelivered(Fault.BUSY, "The answer has no " + pointer, null, null);
    }
    if (!code.asString().equals(value)) {
      var fault = busy.contains(code.asString()) ? Fault.BUSY : Fault.REFUSED;
      throw new NotDelivered(
          fault, "It answers %s%s".formatted(code.asString(), why(said)), null, null);
    }
  }

  private static JsonNode said(byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (JacksonException e) {
      throw new NotDelivered(Fault.BUSY, "The answer is no JSON", null, e);
    }
  }

  private String why(JsonNode said) {
    if (reason == null || !said.at(reason).isString()) {
      return "";
    }
    var why = said.at(reason).asString();
    return ": "
        + ANYBODY.masked(why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON));
  }
}
