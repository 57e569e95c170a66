package huiying.sla.calendar.web;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What a day is called in somebody's calendar, from the message files. */
final class HolidayNames {
  /** Between the names of holidays that fall together, as the notices write it. */
  private static final String BETWEEN_NAMES = "、";

  private HolidayNames() {}

  /** 国庆节（休）, or National Day (off). */
  static String summary(String name, boolean off, Locale locale) {
    var texts = texts(locale);
    return text(texts, off ? "summary.off" : "summary.working", translated(name, texts));
  }

  static String category(boolean off, Locale locale) {
    return texts(locale).getString(off ? "category.off" : "category.working");
  }

  static String title(int year, Locale locale) {
    return text(texts(locale), "title", String.valueOf(year));
  }

  /** A name of our own making stays as it is. */
  private static String translated(String name, ResourceBundle texts) {
    return Arrays.stream(name.split(BETWEEN_NAMES))
        .map(one -> texts.containsKey("name." + one) ? texts.getString("name." + one) : one)
        .collect(Collectors.joining(texts.getString("between.names")));
  }

  private static String text(ResourceBundle texts, String key, String argument) {
    return MessageFormat.format(texts.getString(key), argument);
  }

  private static ResourceBundle texts(Locale locale) {
    var isEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return ResourceBundle.getBundle(
        "huiying.sla.calendar", isEnglish ? Locale.ENGLISH : Locale.ROOT);
  }
}
