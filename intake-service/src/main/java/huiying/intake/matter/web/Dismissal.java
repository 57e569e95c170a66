package huiying.intake.matter.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why two messages are two matters. */
record Dismissal(@Nullable String reason) {
  private static final int MOST = 200;

  /**
   * @throws Refusal if there is no reason, or it is no short text
   */
  String checked() {
    if (reason == null) {
      throw refused(Fault.of("reason", "missing"));
    }
    if (reason.isBlank()) {
      throw refused(Fault.of("reason", "blank"));
    }
    var characters = reason.codePoints().toArray();
    if (characters.length > MOST) {
      throw refused(Fault.of("reason", "too-long", characters.length, MOST));
    }
    for (int n = 0; n < characters.length; n++) {
      var type = Character.getType(characters[n]);
      if (type == Character.CONTROL || type == Character.SURROGATE) {
        var code = type == Character.CONTROL ? "control-character" : "broken-character";
        throw refused(Fault.of("reason", code, n + 1, "U+%04X".formatted(characters[n])));
      }
    }
    return reason;
  }

  private static Refusal refused(Fault fault) {
    return Refusal.invalid(List.of(fault));
  }
}
