package huiying.intake.matter.web;

import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.SpecialResponse;
import huiying.intake.matter.SpecialResponses;
import huiying.intake.matter.SpecialResponses.Place;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows cases. */
@RestController
@RequestMapping("/api/v1/special-responses")
class ResponseController {
  private static final int MOST_SHOWN = 60;

  private final SpecialResponses responses;

  ResponseController(SpecialResponses responses) {
    this.responses = responses;
  }

  @OpenTo({DISPATCHER, SUPERVISOR})
  @GetMapping
  Page list(
      @RequestParam(required = false) @Nullable Reason reason,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    var size = Parameters.limit(limit);
    var after = Cursor.decode(cursor);
    var place = after == null ? null : new Place(after.at(), after.id());
    var found = responses.list(reason, place, size + 1);
    var shown = found.stream().limit(size).toList();
    return new Page(
        shown.stream().map(View::of).toList(),
        found.size() > size ? cursorOf(shown.getLast()) : null);
  }

  @OpenTo({DISPATCHER, SUPERVISOR})
  @GetMapping("/{id}")
  View show(@PathVariable String id) {
    return responses.find(id).map(View::of).orElseThrow(() -> unknown(id));
  }

  private static String cursorOf(SpecialResponse last) {
    return new Cursor(last.raisedAt(), last.id()).encode();
  }

  private static Refusal unknown(String id) {
    var shown = id.substring(0, Math.min(id.length(), MOST_SHOWN));
    return Refusal.notFound("response-not-found", shown);
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<View> items, @Nullable String nextCursor) {}

  /**
   * @param owner null if the dispatch desk must find one
   * @param limitWorkingDays for the owner to act, from {@code raisedAt}
   */
  record View(
      String id,
      Reason reason,
      String state,
      List<String> messages,
      @Nullable String owner,
      int limitWorkingDays,
      Instant raisedAt,
      boolean announced) {
    static View of(SpecialResponse one) {
      return new View(
          one.id(),
          one.reason(),
          "OPEN",
          one.messages().stream().map(MessageId::value).toList(),
          one.owner(),
          one.limitWorkingDays(),
          one.raisedAt(),
          one.announced());
    }
  }
}
