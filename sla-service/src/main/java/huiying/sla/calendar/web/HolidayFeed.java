package huiying.sla.calendar.web;

import huiying.sla.calendar.CalendarVersion;
import huiying.sla.calendar.HolidayYear;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A year's holidays as an iCalendar file (RFC 5545); a version always gives the same bytes. */
final class HolidayFeed {
  private static final int UNFOLDED = Integer.MAX_VALUE;

  private HolidayFeed() {}

  static String of(CalendarVersion version, int year, Locale locale) {
    var calendar = new Calendar();
    calendar.add(new ProdId("-//Huiying//Working calendar//ZH"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", HolidayNames.title(year, locale)));
    var stamp = new DtStamp(version.since().truncatedTo(ChronoUnit.SECONDS));
    var provisional = version.year(year).filter(HolidayYear::provisional).isPresent();
    for (var run : HolidayRun.of(NamedDay.of(version, year))) {
      calendar.add(event(run, stamp, provisional, locale));
    }
    return written(calendar);
  }

  private static VEvent event(HolidayRun run, DtStamp stamp, boolean provisional, Locale locale) {
    var event = new VEvent(new PropertyList());
    var kind = DayKind.of(run.off()).name().toLowerCase(Locale.ROOT);
    event.add(new Uid("%s-%s@calendar.huiying".formatted(run.first(), kind)));
    event.add(stamp);
    event.add(new DtStart<>(run.first()));
    event.add(new DtEnd<>(run.last().plusDays(1)));
    event.add(new Summary(HolidayNames.summary(run.name(), run.off(), locale)));
    event.add(new Categories(HolidayNames.category(run.off(), locale)));
    event.add(ImmutableTransp.TRANSPARENT);
    if (!run.notices().isEmpty()) {
      event.add(new Description(String.join("；", run.notices())));
    }
    if (provisional) {
      event.add(ImmutableStatus.VEVENT_TENTATIVE);
    }
    return event;
  }

  // The library folds by characters; RFC 5545 counts bytes, of which a Chinese one has three.
  private static String written(Calendar calendar) {
    var text = new StringWriter();
    try {
      new CalendarOutputter(true, UNFOLDED).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return FoldedLines.of(text.toString());
  }
}
