package huiying.notify.alert.mongo;

import huiying.notify.alert.Acknowledgement;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.BoxId;
import huiying.notify.alert.NoticeId;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Recipient;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An alert to a document and back. Flat, since most of its fields are asked by. */
public final class AlertDocuments {
  private AlertDocuments() {}

  static Document write(Alert alert) {
    var document = TellingDocuments.write(alert.telling()).append("_id", alert.id().value());
    document.putAll(ChosenDocuments.write(alert.chosen()));
    document.putAll(PlainNames.of(alert.telling()));
    document.putAll(PlainNames.of(alert.recipient()));
    document
        .append("delivery", alert.channel().name())
        .append("box", alert.box().map(BoxId::value).orElse(null))
        .append("createdAt", Date.from(alert.createdAt()));
    document.putAll(write(alert.progress()));
    alert.acknowledged().ifPresent(given -> document.putAll(write(given)));
    return document;
  }

  /** What changes when an alert moves on; everything else stays as planned. */
  static Document write(Progress progress) {
    var notice = progress.notice();
    var reason = progress.reason();
    return new Document("state", progress.state().name())
        .append("tellAt", Date.from(progress.tellAt()))
        .append("notice", notice == null ? null : notice.value())
        .append("attempts", progress.attempts())
        .append("sentAt", date(progress.sentAt()))
        .append("lastError", progress.lastError())
        .append("reason", reason == null ? null : reason.name())
        .append("earlier", progress.earlier().stream().map(NoticeId::value).toList())
        .append("atOnce", progress.atOnce());
  }

  /** Where it goes. */
  static Document write(DeliveryChannel channel, Recipient to) {
    var box = to.address(channel).map(address -> BoxId.of(channel, address).value());
    var document =
        new Document("recipient", ChosenDocuments.write(to)).append("box", box.orElse(null));
    document.putAll(PlainNames.of(to));
    return document;
  }

  static Document write(Acknowledgement given) {
    return new Document("acknowledgedAt", Date.from(given.at()))
        .append("acknowledgedBy", given.by());
  }

  public static Alert read(Document document) {
    return new Alert(
        new AlertId(document.getString("_id")),
        TellingDocuments.read(document),
        ChosenDocuments.read(document),
        DeliveryChannel.valueOf(document.getString("delivery")),
        document.getDate("createdAt").toInstant(),
        progress(document),
        Optional.ofNullable(document.getDate("acknowledgedAt"))
            .map(at -> new Acknowledgement(at.toInstant(), document.getString("acknowledgedBy"))));
  }

  private static Progress progress(Document document) {
    var notice = document.getString("notice");
    var reason = document.getString("reason");
    return new Progress(
        AlertState.valueOf(document.getString("state")),
        document.getDate("tellAt").toInstant(),
        notice == null ? null : new NoticeId(notice),
        document.getInteger("attempts"),
        instant(document.getDate("sentAt")),
        document.getString("lastError"),
        reason == null ? null : Reason.valueOf(reason),
        document.getList("earlier", String.class).stream().map(NoticeId::new).toList(),
        document.getBoolean("atOnce"));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
