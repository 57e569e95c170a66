package huiying.sla.explain.web;

import huiying.contracts.DistrictTime;
import huiying.sla.calendar.DayReason;
import huiying.sla.explain.Explanation;
import huiying.sla.explain.web.ExplanationView.DayView;
import huiying.sla.limit.LedgerDay;
import huiying.sla.limit.LedgerDay.Why;
import huiying.sla.limit.Text;
import huiying.sla.limit.Unit;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of explanations, from the message files. */
final class ExplanationTexts {
  private static final double MILLIS_OF_HOUR = 3_600_000;

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  ExplanationTexts() {
    texts.setBasename("huiying/sla/explanation");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    texts.setAlwaysUseMessageFormat(true);
  }

  In in(Locale language) {
    return new In(language);
  }

  /** In one language. */
  final class In {
    private final Locale language;

    private In(Locale language) {
      this.language = language;
    }

    String of(Text text) {
      return text.in(language);
    }

    String sentence(Explanation one) {
      return new Sentence(this, one).text();
    }

    DayView day(LedgerDay day, Explanation one) {
      var unit = one.limit().measure().unit();
      return new DayView(
          day.date(),
          weekday(day.date()),
          day.counted() > 0,
          unit == Unit.HOURS ? day.total() / MILLIS_OF_HOUR : day.total(),
          code(day.why(), unit),
          text(day, one));
    }

    String weekday(LocalDate date) {
      return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language);
    }

    /** A date with its weekday. */
    String date(LocalDate date) {
      return text(
          "date", date.getYear(), date.getMonthValue(), date.getDayOfMonth(), weekday(date));
    }

    String text(String key, Object... arguments) {
      return texts.getMessage(key, arguments, language);
    }

    private String text(LedgerDay day, Explanation one) {
      var unit = one.limit().measure().unit();
      var key = "day." + code(day.why(), unit);
      return switch (day.why()) {
        case Why.StartDay(), Why.Deemed() -> text(key);
        case Why.Counted(var reason) -> named(key, reason);
        case Why.Off(var reason) -> named(key, reason);
        case Why.Rolled(var reason) ->
            text(key, text(reason.working() ? "rolled.onto" : "rolled.over"));
        case Why.Suspended() -> text(key, since(one, day.date()));
        case Why.Granted(var cause) -> text(key + "." + cause.name());
      };
    }

    private String since(Explanation one, LocalDate day) {
      return one.suspendedSince(day).map(at -> date(DistrictTime.dateOf(at))).orElse("");
    }

    private String named(String key, DayReason reason) {
      return switch (reason) {
        case DayReason.Weekday(), DayReason.Weekend() -> text(key);
        case DayReason.Off(var name, var notice) -> text(key, name, by(notice));
        case DayReason.MakeUp(var name, var notice) -> text(key, name, by(notice));
      };
    }

    private String by(@Nullable String notice) {
      return notice == null ? "" : text("by.notice", notice);
    }

    private static String code(Why why, Unit unit) {
      return switch (why) {
        case Why.StartDay() -> "START_DAY";
        case Why.Deemed() -> "DEEMED";
        case Why.Counted(var reason) -> counted(reason, unit);
        case Why.Off(DayReason.Off _) -> "HOLIDAY";
        case Why.Off _ -> "WEEKEND";
        case Why.Suspended() -> "SUSPENDED";
        case Why.Rolled _ -> "ROLLED";
        case Why.Granted _ -> "GRANTED";
      };
    }

    private static String counted(DayReason reason, Unit unit) {
      return switch (unit) {
        case CALENDAR_DAYS, MONTHS -> "CALENDAR_DAY";
        case WORKING_DAYS, HOURS ->
            reason instanceof DayReason.MakeUp ? "MAKE_UP_DAY" : "WORKING_DAY";
      };
    }
  }
}
