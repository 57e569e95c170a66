package huiying.sla.calendar.web;

import static huiying.kit.access.Role.ADMIN;

import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.calendar.CalendarFault;
import huiying.sla.calendar.ChangeCalendar;
import huiying.sla.calendar.ChangeCalendar.Outcome;
import huiying.sla.calendar.DayDraft;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Changes the calendar, or shows what a change would do. */
@RestController
class ChangeController {
  private final ChangeCalendar calendar;
  private final ChangeBodies bodies;

  ChangeController(ChangeCalendar calendar, ChangeBodies bodies) {
    this.calendar = calendar;
    this.bodies = bodies;
  }

  @OpenTo(ADMIN)
  @PutMapping("/api/v1/calendar/{year:\\d{4}}")
  ChangeView importYear(
      @PathVariable int year,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean confirm,
      @RequestBody JsonNode body) {
    AskedVersion.checkYear(year);
    var draft = bodies.year(year, body);
    var outcome = dryRun ? calendar.foreseeYear(draft) : calendar.importYear(draft, confirm);
    var at = ChangeBodies.yearAt(year, body);
    return answer(outcome, List.of(year), dryRun, field -> at + field);
  }

  @OpenTo(ADMIN)
  @PostMapping("/api/v1/calendar/days")
  ChangeView addDays(
      @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody JsonNode body) {
    var drafts = bodies.days(body).stream().map(DayBody::draft).toList();
    var outcome = dryRun ? calendar.foreseeDays(drafts) : calendar.addDays(drafts);
    return answer(outcome, years(drafts), dryRun, field -> ChangeBodies.dayAt(field, body));
  }

  private static Collection<Integer> years(List<DayDraft> drafts) {
    return drafts.stream()
        .map(DayDraft::date)
        .filter(Objects::nonNull)
        .map(LocalDate::getYear)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ChangeView answer(
      Outcome outcome, Collection<Integer> years, boolean dryRun, UnaryOperator<String> field) {
    return switch (outcome) {
      case Outcome.Unchanged(var current) -> ChangeView.unchanged(current, years, dryRun);
      case Outcome.Foreseen(var candidate, var lost, var moves) ->
          ChangeView.changed(candidate, years, true, lost, moves);
      case Outcome.Applied(var version, var lost, var moves) ->
          ChangeView.changed(version, years, false, lost, moves);
      case Outcome.Refused(var faults) ->
          throw Refusal.invalid(faults.stream().map(fault -> shown(fault, field)).toList());
      case Outcome.Held(var lost) ->
          throw Refusal.conflict("calendar-would-lose-days", Map.of("dates", lost), lost.size());
      case Outcome.Overtaken() -> throw Refusal.conflict("calendar-changed", Map.of());
    };
  }

  private static Fault shown(CalendarFault fault, UnaryOperator<String> field) {
    return new Fault(field.apply(fault.field()), fault.code(), fault.arguments());
  }
}
