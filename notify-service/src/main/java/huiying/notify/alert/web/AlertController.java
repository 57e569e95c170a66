package huiying.notify.alert.web;

import huiying.kit.web.Cursor;
import huiying.kit.web.Parameters;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.Alerts.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers who was told of what. */
@RestController
class AlertController {
  private final Alerts alerts;

  AlertController(Alerts alerts) {
    this.alerts = alerts;
  }

  /** Newest last. */
  @GetMapping("/api/v1/alerts")
  Page list(
      @RequestParam(required = false) @Nullable String messageId,
      @RequestParam(required = false) @Nullable AlertState state,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var message = messageId == null ? null : Parameters.messageId("messageId", messageId);
    var size = Parameters.limit(limit);
    var after = Cursor.decode(cursor);
    var place = after == null ? null : new Place(after.at(), new AlertId(after.id()));
    var found = alerts.list(message, state, place, size + 1);
    var shown = found.stream().limit(size).toList();
    return new Page(
        shown.stream().map(AlertView::of).toList(),
        found.size() > size ? cursorAfter(shown.getLast()) : null);
  }

  private static String cursorAfter(Alert last) {
    return new Cursor(last.createdAt(), last.id().value()).encode();
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<AlertView> items, @Nullable String nextCursor) {}
}
