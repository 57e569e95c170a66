package huiying.notify.acknowledgement.web;

import huiying.kit.privacy.PersonalData;
import huiying.notify.alert.Alert;
import huiying.notify.alert.Summary;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One alert as the page shows it.
 *
 * @param kind of step, as the texts call it
 * @param title with personal data masked; null when the message is confidential, or not known
 */
record ToldLine(
    String number, String kind, int daysLate, LocalDate dueDate, @Nullable String title) {
  private static final PersonalData ANYBODY = new PersonalData(List.of());

  static ToldLine of(Alert alert) {
    var telling = alert.telling();
    return new ToldLine(
        telling.subject(),
        telling.step().word(),
        telling.daysLate(),
        telling.dueDate(),
        telling.summary().map(Summary::title).map(ANYBODY::masked).orElse(null));
  }
}
