package huiying.sla.report.web;

import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.contracts.DistrictTime;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Parameters;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.clock.TrackedMessages.Place;
import huiying.sla.report.OverdueClock;
import huiying.sla.report.Tables;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What is overdue now, the oldest due date first. */
@RestController
class OverdueController {
  private static final int PAGE = 500;
  private static final int MOST_IN_FILE = 10_000;

  private final TrackedMessages messages;
  private final RulesInForce rules;
  private final InstantSource time;

  OverdueController(TrackedMessages messages, RulesInForce rules, InstantSource time) {
    this.messages = messages;
    this.rules = rules;
    this.time = time;
  }

  @OpenTo({HANDLER, LEAD, SUPERVISOR})
  @GetMapping("/api/v1/reports/overdue")
  ResponseEntity<?> overdue(
      @RequestParam Optional<String> department,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller,
      WebRequest request) {
    var now = time.instant();
    var overdue = Optional.of(ClockFilter.Status.OVERDUE);
    var reach = caller.reach();
    var departments = OwnDepartments.chosen(reach, department);
    var filter = new ClockFilter(overdue, departments, Optional.empty(), now, reach);
    var size = Parameters.limit(limit);
    var first = Cursor.decode(cursor);
    var page = Answer.isCsv(request) ? pages(filter, first) : page(filter, size, first);
    var name = "overdue-" + DistrictTime.dateOf(now);
    var isLast = page.nextCursor() == null;
    return Answer.of(request, page, isLast, name, Tables.overdue(page.items()));
  }

  /** A file is not turned page by page. */
  private Page pages(ClockFilter filter, @Nullable Cursor first) {
    var items = new ArrayList<OverdueClock>();
    var page = page(filter, PAGE, first);
    items.addAll(page.items());
    while (page.nextCursor() != null && items.size() < MOST_IN_FILE) {
      page = page(filter, PAGE, Cursor.decode(page.nextCursor()));
      items.addAll(page.items());
    }
    return new Page(items, page.nextCursor());
  }

  private Page page(ClockFilter filter, int size, @Nullable Cursor after) {
    var place = after == null ? null : new Place(after.at(), after.id());
    var found = messages.list(filter, place, size + 1);
    var shown = found.stream().limit(size).toList();
    var calendar = rules.now().calendar();
    var items =
        shown.stream()
            .flatMap(one -> OverdueClock.of(one.message(), calendar, filter.now()).stream())
            .toList();
    return new Page(items, found.size() > size ? cursorOf(shown.getLast().place()).encode() : null);
  }

  private static Cursor cursorOf(Place place) {
    return new Cursor(place.at(), place.message());
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<OverdueClock> items, @Nullable String nextCursor) {}
}
