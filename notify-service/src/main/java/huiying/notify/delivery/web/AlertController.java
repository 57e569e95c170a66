package huiying.notify.delivery.web;

import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Fault;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertFilter;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertReach;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.Alerts.Place;
import huiying.notify.alert.AnswerAlert;
import huiying.notify.alert.AnswerAlert.Result;
import huiying.notify.delivery.Notices;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.DirectoryBook;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who was told of what, and lets people answer; each about the own alerts. */
@RestController
class AlertController {
  private static final int LONGEST = 100;

  private final Alerts alerts;
  private final AnswerAlert answer;
  private final Notices notices;
  private final DirectoryBook directory;

  AlertController(Alerts alerts, AnswerAlert answer, Notices notices, DirectoryBook directory) {
    this.alerts = alerts;
    this.answer = answer;
    this.notices = notices;
    this.directory = directory;
  }

  /** Newest last. */
  @OpenTo({HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/alerts")
  Page list(
      @RequestParam(required = false) @Nullable String messageId,
      @RequestParam(required = false) @Nullable AlertState state,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String contact,
      @RequestParam(required = false) @Nullable String step,
      @RequestParam(required = false) @Nullable DeliveryChannel delivery,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    var filter =
        new AlertFilter(
            messageId == null ? null : Parameters.messageId("messageId", messageId),
            state,
            text("department", department),
            text("contact", contact),
            text("step", step),
            delivery,
            reach(caller));
    var size = Parameters.limit(limit);
    var after = Cursor.decode(cursor);
    var place = after == null ? null : new Place(after.at(), new AlertId(after.id()));
    var found = alerts.list(filter, place, size + 1);
    var shown = found.stream().limit(size).toList();
    return new Page(
        shown.stream().map(AlertView::of).toList(),
        found.size() > size ? cursorAfter(shown.getLast()) : null);
  }

  private AlertReach reach(Caller caller) {
    return AlertReach.of(caller.reach(), directory.inForce());
  }

  private static @Nullable String text(String field, @Nullable String asked) {
    if (asked != null && asked.length() > LONGEST) {
      throw Refusal.unreadable(Fault.of(field, "too-long", asked.length(), LONGEST));
    }
    return asked;
  }

  private static String cursorAfter(Alert last) {
    return new Cursor(last.createdAt(), last.id().value()).encode();
  }

  @OpenTo({HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @GetMapping("/api/v1/alerts/{id}")
  WithAttempts show(@PathVariable String id, Caller caller) {
    var alert =
        alerts.find(new AlertId(id)).filter(reach(caller)::sees).orElseThrow(() -> notFound(id));
    var attempts = notices.attempts(alert.progress().notices());
    return new WithAttempts(AlertView.of(alert), attempts.stream().map(AttemptView::of).toList());
  }

  @OpenTo({HANDLER, LEAD, DISPATCHER, SUPERVISOR})
  @PostMapping("/api/v1/alerts/{id}/acknowledgement")
  AlertView acknowledge(@PathVariable String id, Caller caller) {
    var result = answer.acknowledge(new AlertId(id), reach(caller), caller.name());
    return view(id, result, "alert-not-told");
  }

  @OpenTo(SUPERVISOR)
  @PostMapping("/api/v1/alerts/{id}/resend")
  AlertView resend(@PathVariable String id) {
    return view(id, answer.resend(new AlertId(id)), "alert-not-resendable");
  }

  private static AlertView view(String id, Result result, String refused) {
    return switch (result) {
      case Result.Done(var alert) -> AlertView.of(alert);
      case Result.NotFound() -> throw notFound(id);
      case Result.NotNow(var alert) -> {
        var state = alert.progress().state();
        throw Refusal.conflict(refused, Map.of("state", state), state);
      }
    };
  }

  private static Refusal notFound(String id) {
    return Refusal.notFound(
        "alert-not-found", id.length() > LONGEST ? id.substring(0, LONGEST) + "…" : id);
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<AlertView> items, @Nullable String nextCursor) {}

  /** An alert and every attempt to tell it, oldest first. */
  record WithAttempts(AlertView alert, List<AttemptView> attempts) {}
}
