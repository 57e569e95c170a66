package huiying.notify.deadletter.mongo;

import huiying.notify.deadletter.LetterId;
import huiying.notify.deadletter.Parcel;
import huiying.notify.deadletter.Redrive;
import huiying.notify.deadletter.Redrive.State;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A redrive to a document and back. */
final class RedriveDocument {
  private RedriveDocument() {}

  static Document of(Redrive redrive) {
    var document =
        new Document("_id", redrive.id().value())
            .append("attempt", redrive.attempt())
            .append("state", redrive.state().name())
            .append("by", redrive.by())
            .append("at", Date.from(redrive.at()))
            .append("before", redrive.before().stream().map(RedriveDocument::of).toList());
    var to = redrive.sentTo();
    return to == null
        ? document
        : document.append(
            "sentTo", new Document("partition", to.partition()).append("offset", to.offset()));
  }

  static Redrive read(Document document) {
    return new Redrive(
        LetterId.parse(document.getString("_id")).orElseThrow(),
        document.getInteger("attempt"),
        State.valueOf(document.getString("state")),
        document.getString("by"),
        document.getDate("at").toInstant(),
        sentTo(document.get("sentTo", Document.class)),
        document.getList("before", Document.class, List.of()).stream()
            .map(RedriveDocument::once)
            .toList());
  }

  private static Document of(Redrive.Try once) {
    return new Document("by", once.by())
        .append("at", Date.from(once.at()))
        .append("state", once.state().name());
  }

  private static Redrive.Try once(Document document) {
    return new Redrive.Try(
        document.getString("by"),
        document.getDate("at").toInstant(),
        State.valueOf(document.getString("state")));
  }

  private static Parcel.@Nullable Delivered sentTo(@Nullable Document document) {
    return document == null
        ? null
        : new Parcel.Delivered(document.getInteger("partition"), document.getLong("offset"));
  }
}
