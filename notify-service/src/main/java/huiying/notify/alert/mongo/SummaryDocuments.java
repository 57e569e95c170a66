package huiying.notify.alert.mongo;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.notify.alert.Summary;
import org.bson.Document;

/** A message's summary to a document and back; it lies in alerts and in states alike. */
final class SummaryDocuments {
  private SummaryDocuments() {}

  static Document write(Summary summary) {
    return new Document("channel", summary.channel().name())
        .append("kind", summary.kind().name())
        .append("confidential", summary.confidential())
        .append("title", summary.title())
        .append("department", summary.department())
        .append("coDepartments", summary.coDepartments())
        .append("accused", summary.accused());
  }

  static Summary read(Document document) {
    return new Summary(
        Channel.valueOf(document.getString("channel")),
        Kind.valueOf(document.getString("kind")),
        document.getBoolean("confidential"),
        document.getString("title"),
        document.getString("department"),
        document.getList("coDepartments", String.class),
        document.getString("accused"));
  }
}
