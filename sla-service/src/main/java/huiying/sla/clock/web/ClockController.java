package huiying.sla.clock.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.clock.TrackedMessages.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers when messages are due, to those who may see them. */
@RestController
class ClockController {
  private final TrackedMessages messages;
  private final RulesInForce rules;
  private final InstantSource time;

  ClockController(TrackedMessages messages, RulesInForce rules, InstantSource time) {
    this.messages = messages;
    this.rules = rules;
    this.time = time;
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/clocks/{messageId}")
  DetailView show(@PathVariable String messageId, Caller caller) {
    var id = Parameters.messageId("messageId", messageId);
    return messages
        .find(id)
        .filter(message -> message.isIn(caller.reach()))
        .map(message -> DetailView.of(message, rules.now().calendar(), time.instant()))
        .orElseThrow(() -> Refusal.notFound("message-not-tracked", id.value()));
  }

  /** Messages by their clocks, oldest due first. */
  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/clocks")
  Page list(
      @RequestParam Optional<ClockFilter.Status> state,
      @RequestParam Optional<String> department,
      @RequestParam Optional<Instant> dueBefore,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    var now = time.instant();
    var size = Parameters.limit(limit);
    var departments = department.map(Set::of).orElse(Set.of());
    var filter = new ClockFilter(state, departments, dueBefore, now, caller.reach());
    var after = Cursor.decode(cursor);
    var place = after == null ? null : new Place(after.at(), after.id());
    var found = messages.list(filter, place, size + 1);
    var shown = found.stream().limit(size).toList();
    var next =
        found.size() > size
            ? new Cursor(shown.getLast().place().at(), shown.getLast().place().message()).encode()
            : null;
    return new Page(
        shown.stream().map(one -> MessageClocksView.of(one.message(), now)).toList(), next);
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<MessageClocksView> items, @Nullable String nextCursor) {}
}
