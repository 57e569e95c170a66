package huiying.sla.calendar.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a day is called in somebody's calendar. */
final class HolidayNames {
  private static final Map<String, String> ENGLISH =
      Map.of(
          "元旦", "New Year's Day",
          "春节", "Spring Festival",
          "清明节", "Qingming Festival",
          "劳动节", "Labour Day",
          "端午节", "Dragon Boat Festival",
          "中秋节", "Mid-Autumn Festival",
          "国庆节", "National Day",
          "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日", "70th Anniversary of Victory");

  private HolidayNames() {}

  /** 国庆节（休）, or National Day (off). */
  static String summary(String name, boolean off, Locale locale) {
    if (isEnglish(locale)) {
      return "%s (%s)".formatted(english(name), off ? "off" : "working day");
    }
    return "%s（%s）".formatted(name, off ? "休" : "上班");
  }

  static String category(boolean off, Locale locale) {
    if (isEnglish(locale)) {
      return off ? "Day off" : "Make-up working day";
    }
    return off ? "休" : "班";
  }

  static String title(int year, Locale locale) {
    return isEnglish(locale) ? "Public holidays " + year : year + "年节假日安排";
  }

  /** A name of our own making stays as it is. */
  private static String english(String name) {
    return Arrays.stream(name.split("、"))
        .map(one -> ENGLISH.getOrDefault(one, one))
        .collect(Collectors.joining(" / "));
  }

  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }
}
