package huiying.sla.preview.web;

import huiying.kit.web.DistrictTimes;
import huiying.sla.calendar.OutOfCalendar;
import huiying.sla.calendar.Region;
import huiying.sla.calendar.WorkingCalendar;
import huiying.sla.clock.Rules;
import huiying.sla.limit.Course;
import huiying.sla.limit.Deadline;
import huiying.sla.limit.Limit;
import huiying.sla.limit.Measure;
import huiying.sla.limit.Reckoning;
import huiying.sla.limit.Unit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers one question, or says all that is wrong with it. */
final class QuestionReader {
  private static final int MOST = 1_000;
  private static final int MOST_MONTHS = 120;

  private final String field;
  private final Rules rules;
  private final Faults faults;

  QuestionReader(String field, Rules rules, Faults faults) {
    this.field = field;
    this.rules = rules;
    this.faults = faults;
  }

  Optional<Deadline> answer(@Nullable Question question) {
    if (question == null) {
      faults.add(field, "missing");
      return Optional.empty();
    }
    var start = start(question);
    var measure = question.limit() == null ? measure(question) : limit(question, question.limit());
    var calendar = calendar(question.calendar());
    return start.isEmpty() || measure.isEmpty() || calendar.isEmpty()
        ? Optional.empty()
        : count(question, start.get(), measure.get(), calendar.get());
  }

  private Optional<Instant> start(Question question) {
    if (question.receivedAt() != null && question.startAt() != null) {
      faults.add(field + ".startAt", "either-or", "receivedAt", "startAt");
      return Optional.empty();
    }
    var start = question.receivedAt() == null ? question.startAt() : question.receivedAt();
    if (start == null) {
      faults.add(field + ".receivedAt", "missing");
    }
    return Optional.ofNullable(start);
  }

  private Optional<Measure> limit(Question question, String code) {
    if (question.unit() != null) {
      faults.add(field + ".unit", "either-or", "limit", "unit");
    }
    if (question.amount() != null) {
      faults.add(field + ".amount", "either-or", "limit", "amount");
    }
    var limit = rules.limits().named(code);
    if (limit.isEmpty()) {
      var codes = rules.limits().limits().stream().map(Limit::code);
      faults.add(field + ".limit", "unknown-code", codes.collect(Collectors.joining(", ")));
    }
    return limit.map(Limit::measure);
  }

  private Optional<Measure> measure(Question question) {
    var unit = question.unit();
    var amount = question.amount();
    if (unit == null) {
      faults.add(field + ".unit", "missing");
    }
    if (amount == null) {
      faults.add(field + ".amount", "missing");
      return Optional.empty();
    }
    var most = unit == Unit.MONTHS ? MOST_MONTHS : MOST;
    if (amount < 1 || amount > most) {
      faults.add(field + ".amount", "out-of-range", amount, 1, most);
      return Optional.empty();
    }
    return Optional.ofNullable(unit).map(one -> Measure.of(one, amount));
  }

  private Optional<WorkingCalendar> calendar(@Nullable String code) {
    var version = rules.calendarVersion();
    var region = code == null ? Optional.of(version.inForce()) : Region.of(code);
    if (region.isEmpty()) {
      var codes = Arrays.stream(Region.values()).map(Region::code);
      faults.add(field + ".calendar", "unknown-code", codes.collect(Collectors.joining(", ")));
    }
    return region.map(version::of);
  }

  private Optional<Deadline> count(
      Question question, Instant start, Measure measure, WorkingCalendar calendar) {
    try {
      var counting = rules.limits().counting();
      return Optional.of(new Reckoning(measure, Course.from(start), counting, calendar).deadline());
    } catch (OutOfCalendar e) {
      faults.add(
          field + (question.receivedAt() == null ? ".startAt" : ".receivedAt"),
          "out-of-range",
          DistrictTimes.write(start),
          WorkingCalendar.FIRST.toString(),
          WorkingCalendar.LAST.toString());
      return Optional.empty();
    }
  }
}
