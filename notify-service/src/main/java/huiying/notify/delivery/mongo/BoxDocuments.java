package huiying.notify.delivery.mongo;

import huiying.notify.alert.BoxId;
import huiying.notify.alert.NoticeId;
import huiying.notify.delivery.Box;
import huiying.notify.directory.DeliveryChannel;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** A box to a document and back; what senders do not change is written by others. */
final class BoxDocuments {
  private BoxDocuments() {}

  static Document write(Box box) {
    var day = box.day();
    return new Document("notices", box.notices())
        .append("open", box.open().map(BoxDocuments::write).orElse(null))
        .append("day", day == null ? null : day.toString())
        .append("sentThatDay", box.sentThatDay());
  }

  private static Document write(Box.Open open) {
    return new Document("notice", open.id().value())
        .append("since", Date.from(open.since()))
        .append("attempts", open.attempts())
        .append("answered", open.answered());
  }

  static Box read(Document document) {
    var day = document.getString("day");
    return new Box(
        new BoxId(document.getString("_id")),
        DeliveryChannel.valueOf(document.getString("channel")),
        document.getLong("claims"),
        document.getLong("rings"),
        document.getLong("notices"),
        Optional.ofNullable(document.get("open", Document.class)).map(BoxDocuments::open),
        day == null ? null : LocalDate.parse(day),
        document.getInteger("sentThatDay"));
  }

  private static Box.Open open(Document document) {
    return new Box.Open(
        new NoticeId(document.getString("notice")),
        document.getDate("since").toInstant(),
        document.getInteger("attempts"),
        document.getInteger("answered"));
  }
}
