package huiying.notify.alert.web;

import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.DeliveryChannel;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Summary;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An alert as callers see it.
 *
 * @param clock the code of its limit
 * @param step {@code WARNING_1}, {@code BREACH}, {@code OVERDUE_1}, {@code BREACH_RETRACTED}
 * @param reason why it was skipped; null unless it was
 * @param title null when the message is confidential, or not known
 * @param nextAttempt null once nothing more will be tried
 */
record AlertView(
    String id,
    String messageId,
    String code,
    String step,
    LocalDate dueDate,
    Instant dueAt,
    AlertState state,
    Progress.@Nullable Reason reason,
    @Nullable String title,
    @Nullable String department,
    DeliveryChannel delivery,
    Recipient recipient,
    int attempts,
    @Nullable Instant nextAttempt,
    @Nullable String lastError,
    Instant createdAt,
    @Nullable Instant sentAt) {
  /**
   * @param email masked
   */
  record Recipient(String name, String email) {}

  static AlertView of(Alert alert) {
    var telling = alert.telling();
    var progress = alert.progress();
    return new AlertView(
        alert.id().value(),
        telling.message().value(),
        telling.clock(),
        telling.step().code(),
        telling.dueDate(),
        telling.dueAt(),
        progress.state(),
        progress.reason(),
        telling.summary().map(Summary::title).orElse(null),
        telling.summary().map(Summary::department).orElse(null),
        alert.channel(),
        new Recipient(alert.recipient().name(), MaskedEmail.of(alert.recipient().email())),
        progress.attempts(),
        progress.state() == AlertState.PLANNED ? progress.nextAttempt() : null,
        progress.lastError(),
        alert.createdAt(),
        progress.sentAt());
  }
}
