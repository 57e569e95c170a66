package huiying.notify.delivery.wording;

import huiying.contracts.DistrictTime;
import huiying.notify.directory.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The texts of one language, from {@code huiying/notify/notice.properties} and its like. */
public final class Words {
  private static final ReloadableResourceBundleMessageSource FILES = files();

  private final Locale locale;

  public Words(Language language) {
    locale = language.locale();
  }

  public Locale locale() {
    return locale;
  }

  /**
   * @throws org.springframework.context.NoSuchMessageException if no file has such a text
   */
  public String text(String key, Object... arguments) {
    return FILES.getMessage(key, arguments, locale);
  }

  /** Date and time in the district, to the minute. */
  public String time(Instant at) {
    return DateTimeFormatter.ofPattern(text("time-pattern"), locale)
        .format(at.atZone(DistrictTime.ZONE));
  }

  /** The messages are no bean: the context's own would be taken for those of problems. */
  private static ReloadableResourceBundleMessageSource files() {
    var files = new ReloadableResourceBundleMessageSource();
    files.setBasenames("classpath:huiying/notify/notice", "classpath:huiying/notify/mail");
    files.setDefaultEncoding("UTF-8");
    files.setFallbackToSystemLocale(false);
    files.setAlwaysUseMessageFormat(true);
    return files;
  }
}
