package huiying.sla.limit.web;

import huiying.kit.web.DistrictTimes;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.calendar.OutOfCalendar;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers when something would be due, without a message: by the same count that clocks use. */
@RestController
class DeadlinePreviewController {
  private static final int MOST_ITEMS = 5_000;
  private static final int MOST_DAYS = 1_000;

  private final WorkingCalendar calendar;

  DeadlinePreviewController(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  @PostMapping("/api/v1/deadlines/preview")
  List<Deadline> preview(@RequestBody List<@Nullable Question> questions) {
    if (questions.size() > MOST_ITEMS) {
      throw Refusal.invalid(List.of(Fault.of("", "too-many", questions.size(), MOST_ITEMS)));
    }
    var faults = new ArrayList<Fault>();
    var answers = new ArrayList<Deadline>(questions.size());
    for (var i = 0; i < questions.size(); i++) {
      answer("[%d]".formatted(i), questions.get(i), answers, faults);
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid(faults);
    }
    return answers;
  }

  private void answer(
      String field, @Nullable Question question, List<Deadline> answers, List<Fault> faults) {
    if (question == null) {
      faults.add(Fault.of(field, "missing"));
      return;
    }
    var start = question.receivedAt();
    var unit = question.unit();
    var amount = question.amount();
    if (start == null) {
      faults.add(Fault.of(field + ".receivedAt", "missing"));
    }
    if (unit == null) {
      faults.add(Fault.of(field + ".unit", "missing"));
    }
    if (amount == null) {
      faults.add(Fault.of(field + ".amount", "missing"));
    } else if (amount < 1 || amount > MOST_DAYS) {
      faults.add(Fault.of(field + ".amount", "out-of-range", amount, 1, MOST_DAYS));
    } else if (start != null && unit != null) {
      count(field, start, unit, amount, answers, faults);
    }
  }

  private void count(
      String field,
      Instant start,
      Unit unit,
      int amount,
      List<Deadline> answers,
      List<Fault> faults) {
    try {
      answers.add(Deadline.after(start, unit, amount, calendar));
    } catch (OutOfCalendar e) {
      faults.add(
          Fault.of(
              field + ".receivedAt",
              "out-of-range",
              DistrictTimes.write(start),
              WorkingCalendar.FIRST.toString(),
              WorkingCalendar.LAST.toString()));
    }
  }

  /** Fields may be missing in a request, so that each can be named. */
  record Question(@Nullable Instant receivedAt, @Nullable Unit unit, @Nullable Integer amount) {}
}
