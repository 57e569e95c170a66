package huiying.intake.message.web;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.message.BrokenRule;
import huiying.intake.message.BrokenRules;
import huiying.intake.message.NotYourChannel;
import huiying.intake.message.Receipt;
import huiying.intake.message.StaleMessage;
import huiying.kit.web.DistrictTimes;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What the domain refuses, in the API's terms. */
public final class MessageRefusals {
  private MessageRefusals() {}

  public static Refusal of(BrokenRules e) {
    return Refusal.invalid(e.rules().stream().map(MessageRefusals::fault).toList());
  }

  public static Refusal of(Receipt.Differs there) {
    return Refusal.conflict(
        "message-differs",
        Map.of("id", there.id().value(), "fields", there.fields()),
        String.join(", ", there.fields()));
  }

  static Refusal of(NotYourChannel e) {
    var own = e.own().stream().map(Channel::name).sorted().toList();
    return Refusal.of(
        HttpStatus.FORBIDDEN,
        "not-your-channel",
        Map.of("field", "channel", "value", e.channel(), "channels", own),
        e.channel(),
        own.isEmpty() ? "–" : String.join(", ", own));
  }

  static Refusal of(StaleMessage e) {
    return Refusal.conflict("message-changed", Map.of("id", e.message().value()));
  }

  static Refusal notFound(MessageId id) {
    return Refusal.notFound("message-not-found", id.value());
  }

  public static Fault fault(BrokenRule rule) {
    var facts = rule.facts().stream().map(MessageRefusals::shown).toArray();
    return Fault.of(rule.field(), rule.code(), facts);
  }

  private static Object shown(Object fact) {
    return fact instanceof Instant time ? DistrictTimes.write(time) : fact;
  }
}
