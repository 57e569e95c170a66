package huiying.sla.explain.web;

import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.DistrictTime;
import huiying.sla.clock.Clock;
import huiying.sla.explain.Explanation;
import huiying.sla.limit.LedgerDay;
import huiying.sla.limit.LedgerDay.Why;
import huiying.sla.limit.Start;
import huiying.sla.limit.Unit;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a citizen can be told about a due date: when it began, what counts, when it ends. */
final class Sentence {
  private final ExplanationTexts.In texts;
  private final Explanation one;

  Sentence(ExplanationTexts.In texts, Explanation one) {
    this.texts = texts;
    this.one = one;
  }

  String text() {
    var parts = new ArrayList<String>();
    parts.add(begin());
    parts.addAll(leftOut());
    parts.add(end());
    if (one.clock().isOpen() && one.clock().deadline().provisional()) {
      parts.add(texts.text("sentence.provisional"));
    }
    return String.join(texts.text("sentence.space"), parts);
  }

  private String begin() {
    var course = one.clock().course();
    var measure = one.limit().measure();
    return texts.text(
        measure.unit() == Unit.HOURS ? "sentence.begin.HOURS" : "sentence.begin",
        texts.text("start." + startedBy()),
        texts.date(DistrictTime.dateOf(course.start())),
        texts.text("amount." + measure.unit(), measure.amount()),
        course.extensions().isEmpty()
            ? ""
            : texts.text(
                "sentence.extended", texts.text("amount." + measure.unit(), course.extended())));
  }

  private Start startedBy() {
    var isCorrected =
        one.clock().moves().stream().anyMatch(move -> move.cause() == Cause.CORRECTION);
    return isCorrected ? Start.CORRECTION : one.clock().startedBy();
  }

  private List<String> leftOut() {
    var parts = new ArrayList<String>();
    var isInWorkingTime =
        one.limit().measure().unit() == Unit.WORKING_DAYS
            || one.limit().measure().unit() == Unit.HOURS;
    var off = count(why -> why instanceof Why.Off);
    var suspended = count(why -> why instanceof Why.Suspended);
    if (isInWorkingTime && off > 0) {
      parts.add(texts.text("sentence.off", off));
    }
    if (suspended > 0) {
      parts.add(texts.text("sentence.suspended", suspended));
    }
    if (count(why -> why instanceof Why.Rolled) > 0) {
      parts.add(texts.text("sentence.rolled"));
    }
    one.days().stream()
        .map(LedgerDay::why)
        .filter(Why.Granted.class::isInstance)
        .map(why -> ((Why.Granted) why).cause())
        .findFirst()
        .ifPresent(cause -> parts.add(texts.text("sentence.granted." + cause)));
    return parts;
  }

  private long count(Predicate<Why> wanted) {
    return one.days().stream().map(LedgerDay::why).filter(wanted).count();
  }

  private String end() {
    return switch (one.clock().state()) {
      case Clock.State.Paused(var since) ->
          texts.text("sentence.paused", texts.date(DistrictTime.dateOf(since)), left());
      case Clock.State.Cancelled(var at, var reason) ->
          texts.text(
              "sentence.cancelled",
              texts.date(DistrictTime.dateOf(at)),
              texts.text("cancelled." + reason));
      case Clock.State.Running _, Clock.State.Met _, Clock.State.Late _ -> due();
    };
  }

  private String left() {
    var left = one.left().orElse(0L);
    return switch (one.limit().measure().unit()) {
      case WORKING_DAYS -> texts.text("amount.WORKING_DAYS", left);
      case CALENDAR_DAYS, MONTHS -> texts.text("amount.CALENDAR_DAYS", left);
      case HOURS -> texts.text("amount.HOURS", left / 3_600_000.0);
    };
  }

  private String due() {
    var due = one.clock().deadline();
    var at = due.dueAt().atZone(DistrictTime.ZONE).toLocalTime();
    return at.equals(LocalTime.MIDNIGHT)
        ? texts.text("sentence.due", texts.date(due.dueDate()))
        : texts.text("sentence.due.by", texts.date(due.dueDate()), at.toString());
  }
}
