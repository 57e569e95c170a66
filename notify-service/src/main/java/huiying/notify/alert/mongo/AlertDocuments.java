package huiying.notify.alert.mongo;

import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.DeliveryChannel;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Telling;
import huiying.notify.directory.Recipient;
import huiying.notify.ladder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An alert to a document and back. Flat, since most of its fields are asked by. */
final class AlertDocuments {
  private AlertDocuments() {}

  static Document write(Alert alert) {
    var telling = alert.telling();
    var document =
        new Document("_id", alert.id().value())
            .append("message", telling.message().value())
            .append("clock", telling.clock())
            .append("step", telling.step().code())
            .append("dueDate", telling.dueDate().toString())
            .append("dueAt", Date.from(telling.dueAt()))
            .append("at", Date.from(telling.at()))
            .append("daysLate", telling.daysLate())
            .append("recipientName", alert.recipient().name())
            .append("recipientEmail", alert.recipient().email())
            .append("delivery", alert.channel().name())
            .append("createdAt", Date.from(alert.createdAt()));
    telling.summary().ifPresent(one -> document.append("summary", Summaries.write(one)));
    document.putAll(write(alert.progress()));
    return document;
  }

  /** What changes when an alert moves on; everything else stays as planned. */
  static Document write(Progress progress) {
    var reason = progress.reason();
    return new Document("state", progress.state().name())
        .append("attempts", progress.attempts())
        .append("nextAttempt", Date.from(progress.nextAttempt()))
        .append("leaseUntil", date(progress.leaseUntil()))
        .append("sentAt", date(progress.sentAt()))
        .append("lastError", progress.lastError())
        .append("reason", reason == null ? null : reason.name());
  }

  static Alert read(Document document) {
    return new Alert(
        new AlertId(document.getString("_id")),
        telling(document),
        new Recipient(document.getString("recipientName"), document.getString("recipientEmail")),
        DeliveryChannel.valueOf(document.getString("delivery")),
        document.getDate("createdAt").toInstant(),
        progress(document));
  }

  private static Telling telling(Document document) {
    return new Telling(
        new MessageId(document.getString("message")),
        document.getString("clock"),
        Step.of(document.getString("step")),
        LocalDate.parse(document.getString("dueDate")),
        document.getDate("dueAt").toInstant(),
        document.getDate("at").toInstant(),
        document.getInteger("daysLate"),
        Optional.ofNullable(document.get("summary", Document.class)).map(Summaries::read));
  }

  private static Progress progress(Document document) {
    var reason = document.getString("reason");
    return new Progress(
        AlertState.valueOf(document.getString("state")),
        document.getInteger("attempts"),
        document.getDate("nextAttempt").toInstant(),
        instant(document.getDate("leaseUntil")),
        instant(document.getDate("sentAt")),
        document.getString("lastError"),
        reason == null ? null : Progress.Reason.valueOf(reason));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
