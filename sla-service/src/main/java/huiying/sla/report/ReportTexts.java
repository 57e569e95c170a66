package huiying.sla.report;

import huiying.sla.limit.Text;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of reports, from the message files. */
final class ReportTexts {
  private static final ResourceBundle CHINESE = bundle(Locale.ROOT);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private ReportTexts() {}

  static Text of(String key) {
    return new Text(CHINESE.getString(key), ENGLISH.getString(key));
  }

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle("huiying.sla.reports", language);
  }
}
