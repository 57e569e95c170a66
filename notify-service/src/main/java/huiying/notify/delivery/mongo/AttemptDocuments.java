package huiying.notify.delivery.mongo;

import huiying.notify.alert.NoticeId;
import huiying.notify.delivery.Attempt;
import huiying.notify.directory.DeliveryChannel;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;

/** An attempt to a document and back. */
final class AttemptDocuments {
  private AttemptDocuments() {}

  static Document write(Attempt attempt) {
    return new Document("_id", "%s:%d".formatted(attempt.notice(), attempt.number()))
        .append("notice", attempt.notice().value())
        .append("number", attempt.number())
        .append("delivery", attempt.channel().name())
        .append("at", Date.from(attempt.at()))
        .append("tookMillis", attempt.took().toMillis())
        .append("alerts", attempt.alerts())
        .append("outcome", attempt.outcome().name())
        .append("error", attempt.error());
  }

  static Attempt read(Document document) {
    return new Attempt(
        new NoticeId(document.getString("notice")),
        document.getInteger("number"),
        DeliveryChannel.valueOf(document.getString("delivery")),
        document.getDate("at").toInstant(),
        Duration.ofMillis(document.getLong("tookMillis")),
        document.getLong("alerts"),
        Attempt.Outcome.valueOf(document.getString("outcome")),
        document.getString("error"));
  }
}
