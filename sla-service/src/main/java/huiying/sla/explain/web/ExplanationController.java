package huiying.sla.explain.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import huiying.sla.clock.Clock;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.explain.Explanation;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers why a message is due when it is. */
@RestController
class ExplanationController {
  private final TrackedMessages messages;
  private final RulesInForce rules;
  private final ExplanationTexts texts = new ExplanationTexts();

  ExplanationController(TrackedMessages messages, RulesInForce rules) {
    this.messages = messages;
    this.rules = rules;
  }

  /**
   * @param lang zh or en; the language of the request if left out
   */
  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/clocks/{messageId}/{code}/explanation")
  ExplanationView explain(
      @PathVariable String messageId,
      @PathVariable String code,
      @RequestParam Optional<String> lang,
      Caller caller) {
    var id = Parameters.messageId("messageId", messageId);
    var language =
        lang.map(ExplanationController::language).orElseGet(LocaleContextHolder::getLocale);
    var message =
        messages
            .find(id)
            .filter(one -> one.isIn(caller.reach()))
            .orElseThrow(() -> Refusal.notFound("message-not-tracked", id.value()));
    var clock =
        message
            .clock(code)
            .orElseThrow(() -> Refusal.notFound("clock-not-found", id.value(), code));
    return ExplanationView.of(id, explanation(clock), texts.in(language));
  }

  private Explanation explanation(Clock clock) {
    return rules
        .of(clock.versions())
        .flatMap(by -> Explanation.of(clock, by))
        .orElseThrow(() ->
            new IllegalStateException("The rules of %s are gone".formatted(clock.versions())));
  }

  private static Locale language(String asked) {
    return switch (asked) {
      case "zh" -> Locale.SIMPLIFIED_CHINESE;
      case "en" -> Locale.ENGLISH;
      default -> throw Refusal.unreadable(Fault.of("lang", "unknown-value", asked, "zh, en"));
    };
  }
}
