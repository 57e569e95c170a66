package huiying.sla.calendar.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the holidays to people's own calendars. */
@RestController
class FeedController {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final AskedVersion asked;

  FeedController(AskedVersion asked) {
    this.asked = asked;
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/calendar/{year:\\d{4}}.ics")
  ResponseEntity<byte[]> feed(
      @PathVariable int year, @RequestParam Optional<Integer> version, Locale locale) {
    AskedVersion.checkYear(year);
    var shown = asked.find(version);
    if (shown.year(year).isEmpty()) {
      throw Refusal.notFound("calendar-year-not-loaded", String.valueOf(year));
    }
    var file = HolidayFeed.of(shown, year, locale);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%d.ics\"".formatted(year))
        .body(file.getBytes(StandardCharsets.UTF_8));
  }
}
