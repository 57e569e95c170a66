package huiying.intake.message.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.intake.message.Listed;
import huiying.intake.message.MessageFilter;
import huiying.intake.message.Messages;
import huiying.intake.message.Messages.After;
import huiying.intake.message.Stage;
import huiying.kit.access.Caller;
import huiying.kit.access.Reach;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages in pages, latest receipt first. */
@RestController
class MessageListController {
  private static final int LONGEST = 200;

  private final Messages messages;

  MessageListController(Messages messages) {
    this.messages = messages;
  }

  record Page(List<Listed> items, @Nullable String nextCursor) {}

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/messages")
  Page list(
      @RequestParam(required = false) @Nullable Channel channel,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable Stage state,
      @RequestParam(required = false) @Nullable Kind kind,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(required = false) @Nullable Instant receivedFrom,
      @RequestParam(required = false) @Nullable Instant receivedBefore,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Caller caller) {
    var filter =
        new MessageFilter(
            bounded(caller.reach()),
            channel,
            given("department", department),
            state,
            kind,
            given("title", title),
            receivedFrom,
            receivedBefore);
    var most = Parameters.limit(limit);
    var found = messages.list(filter, Places.read(cursor), most + 1);
    var shown = found.size() > most ? found.subList(0, most) : found;
    var next = found.size() > most ? Places.write(place(shown.getLast())) : null;
    return new Page(List.copyOf(shown), next);
  }

  private static Reach bounded(Reach reach) {
    var departments = reach.departments().size();
    if (departments > MessageFilter.MOST_DEPARTMENTS && !reach.everything()) {
      throw Refusal.of(
          HttpStatus.FORBIDDEN,
          "too-many-departments",
          Map.of("departments", departments, "most", MessageFilter.MOST_DEPARTMENTS),
          departments,
          MessageFilter.MOST_DEPARTMENTS);
    }
    return reach;
  }

  private static @Nullable String given(String name, @Nullable String text) {
    if (text != null && text.length() > LONGEST) {
      throw Refusal.unreadable(Fault.of(name, "too-long", text.length(), LONGEST));
    }
    Parameters.requireVisible(name, text);
    return text == null || text.isBlank() ? null : text;
  }

  private static After place(Listed last) {
    return new After(last.receivedAt(), last.id());
  }
}
