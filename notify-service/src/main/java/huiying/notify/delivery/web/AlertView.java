package huiying.notify.delivery.web;

import huiying.contracts.MessageId;
import huiying.notify.alert.Acknowledgement;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Summary;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as callers see it.
 *
 * @param messageId null for what is about no message
 * @param code of its limit
 * @param step {@code DISPATCH_3}, {@code WARNING_1}, {@code BREACH}, {@code OVERDUE_1}, {@code
 *     BREACH_RETRACTED}, {@code SPECIAL_RESPONSE}, {@code YEAR_MISSING}
 * @param repeat 0 when told first
 * @param reason why it was skipped; null unless it was
 * @param title null when the message is confidential, or not known
 * @param notice that it went or is to go out with; null until that is made up
 * @param tellAt not before then; null once nothing more will be tried
 */
record AlertView(
    String id,
    @Nullable String messageId,
    String code,
    String step,
    int repeat,
    LocalDate dueDate,
    Instant dueAt,
    int daysLate,
    AlertState state,
    Progress.@Nullable Reason reason,
    @Nullable String title,
    @Nullable String department,
    DeliveryChannel delivery,
    To recipient,
    @Nullable String notice,
    int attempts,
    @Nullable Instant tellAt,
    @Nullable String lastError,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy) {
  /**
   * @param role in which they are told
   * @param address masked; null if they have none for the delivery channel
   * @param detours why it is they, if others were to be told
   */
  record To(
      String contact, String name, Role role, @Nullable String address, List<Detour> detours) {}

  static AlertView of(Alert alert) {
    var telling = alert.telling();
    var progress = alert.progress();
    var notice = progress.notice();
    return new AlertView(
        alert.id().value(),
        telling.message().map(MessageId::value).orElse(null),
        telling.clock(),
        telling.step().code(),
        telling.repeat(),
        telling.dueDate(),
        telling.dueAt(),
        telling.daysLate(),
        progress.state(),
        progress.reason(),
        telling.summary().map(Summary::title).orElse(null),
        telling.summary().map(Summary::department).orElse(null),
        alert.channel(),
        to(alert),
        notice == null ? null : notice.value(),
        progress.attempts(),
        progress.state() == AlertState.PLANNED ? progress.tellAt() : null,
        progress.lastError(),
        alert.createdAt(),
        progress.sentAt(),
        alert.acknowledged().map(Acknowledgement::at).orElse(null),
        alert.acknowledged().map(Acknowledgement::by).orElse(null));
  }

  private static To to(Alert alert) {
    var recipient = alert.recipient();
    return new To(
        recipient.contact(),
        recipient.name(),
        alert.chosen().role(),
        recipient.address(alert.channel()).map(MaskedAddress::of).orElse(null),
        alert.chosen().detours());
  }
}
