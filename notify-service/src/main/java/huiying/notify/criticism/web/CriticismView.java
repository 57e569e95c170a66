package huiying.notify.criticism.web;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.privacy.PersonalData;
import huiying.notify.criticism.Criticism;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message on the list, as callers see it.
 *
 * @param title with personal data masked, since the list is published; null when confidential
 */
record CriticismView(
    String messageId,
    String code,
    @Nullable Channel channel,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable String department,
    LocalDate dueDate,
    int daysLate,
    Instant enteredAt) {
  private static final PersonalData ANYBODY = new PersonalData(List.of());

  static CriticismView of(Criticism one) {
    var title = one.title();
    return new CriticismView(
        one.message(),
        one.clock(),
        one.channel(),
        one.kind(),
        title == null ? null : ANYBODY.masked(title),
        one.department(),
        one.dueDate(),
        one.daysLate(),
        one.enteredAt());
  }
}
