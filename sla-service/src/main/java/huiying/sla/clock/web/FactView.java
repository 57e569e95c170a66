package huiying.sla.clock.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import huiying.contracts.MessageEvent;
import huiying.contracts.wire.EventCodec;
import huiying.sla.clock.Applied;
import huiying.sla.clock.Ignored;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the clocks follow from, as it was told; but whom a report is about is for those who
 * handle it.
 *
 * @param type for example {@code huiying.message.extended.v1}
 * @param ignored why it changed no clock; null if it did, or had not to
 */
record FactView(
    String type, @JsonIgnoreProperties("accused") MessageEvent fact, @Nullable Ignored ignored) {
  static FactView of(Applied applied) {
    var event = applied.event();
    return new FactView(
        EventCodec.MESSAGE_EVENTS.typeOf(event.getClass()), event, applied.ignored().orElse(null));
  }
}
