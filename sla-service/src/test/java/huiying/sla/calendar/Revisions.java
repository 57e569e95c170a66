package huiying.sla.calendar;

import static huiying.sla.calendar.Calendars.date;

import huiying.sla.calendar.HolidayYear.Day;
import java.util.List;

/** The two revisions that came after the year's notice, before and after. */
final class Revisions {
  static final String NOTICE_OF_2019 = "国办发明电〔2019〕3号";
  static final String NOTICE_OF_2020 = "国办发明电〔2020〕1号";

  private Revisions() {}

  /** 2019 as its notice of 2018 had it: a single day off on 1 May. */
  static HolidayYear originalOf2019() {
    return Calendars.changed(
        Calendars.year(2019),
        "国办发明电〔2018〕15号",
        days -> {
          days.values().removeIf(day -> NOTICE_OF_2019.equals(day.notice()));
          days.put(date("2019-05-01"), new Day("劳动节", true));
        });
  }

  /** The revision of 2019-03-22, as a person enters it. */
  static List<DayDraft> revisionOf2019() {
    return Calendars.year(2019).days().entrySet().stream()
        .filter(e -> NOTICE_OF_2019.equals(e.getValue().notice()))
        .map(e ->
            new DayDraft(
                e.getKey(), e.getValue().name(), e.getValue().off(), NOTICE_OF_2019, "调整", null))
        .toList();
  }

  /** 2020 before the holiday was extended: 24 to 30 January off, 1 February a working day. */
  static HolidayYear originalOf2020() {
    return Calendars.changed(
        Calendars.year(2020),
        "国办发明电〔2019〕16号",
        days -> {
          days.values().removeIf(day -> NOTICE_OF_2020.equals(day.notice()));
          days.put(date("2020-02-01"), new Day("春节", false));
        });
  }

  /** 2020 as a public feed had it on 2020-02-08: both days of February, but not 31 January. */
  static HolidayYear wrongFeedOf2020() {
    return Calendars.changed(
        Calendars.year(2020), "国办发明电〔2019〕16号", days -> days.remove(date("2020-01-31")));
  }
}
