package huiying.sla.explain.web;

import huiying.contracts.MessageId;
import huiying.sla.clock.Clock;
import huiying.sla.explain.Explanation;
import huiying.sla.limit.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as callers see it.
 *
 * @param sentence what a citizen can be told
 * @param basis the legal basis of the limit
 * @param amount of the limit, with what was granted beside it
 * @param dueDate null while time is suspended
 * @param ledger day by day
 */
record ExplanationView(
    String messageId,
    String code,
    String limit,
    String name,
    String sentence,
    String basis,
    Unit unit,
    int amount,
    int extended,
    @Nullable LocalDate dueDate,
    @Nullable Instant dueAt,
    boolean provisional,
    int calendarVersion,
    int limitVersion,
    List<DayView> ledger) {
  /**
   * @param weekday in the language asked for
   * @param counted whether it took anything of the limit
   * @param count what was taken up to and with it: days, or hours
   * @param reason a code that does not change with the language
   */
  record DayView(
      LocalDate date, String weekday, boolean counted, double count, String reason, String text) {}

  static ExplanationView of(MessageId id, Explanation one, ExplanationTexts.In texts) {
    var clock = one.clock();
    var due = clock.deadline();
    var isPaused = clock.state() instanceof Clock.State.Paused;
    return new ExplanationView(
        id.value(),
        clock.code(),
        clock.limit(),
        texts.of(one.limit().name()),
        texts.sentence(one),
        texts.of(one.limit().basis()),
        one.limit().measure().unit(),
        one.limit().measure().amount(),
        clock.course().extended(),
        isPaused ? null : due.dueDate(),
        isPaused ? null : due.dueAt(),
        due.provisional(),
        one.rules().versions().calendar(),
        one.rules().versions().limits(),
        one.days().stream().map(day -> texts.day(day, one)).toList());
  }
}
