package huiying.kit.audit.mongo;

import huiying.kit.audit.Act;
import huiying.kit.audit.Entry;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry in the collection {@code audit}; what an entry does not have is left out. */
final class EntryDocument {
  private static final Set<String> FIELDS =
      Set.of(
          "_id",
          "at",
          "writer",
          "who",
          "roles",
          "client",
          "from",
          "what",
          "subject",
          "outcome",
          "purpose",
          "previous",
          "hash");

  private EntryDocument() {}

  static Document of(Entry entry) {
    var act = entry.act();
    var document =
        new Document("_id", entry.number())
            .append("at", Date.from(entry.at()))
            .append("writer", entry.writer())
            .append("who", act.who())
            .append("roles", act.roles());
    put(document, "client", act.client());
    put(document, "from", act.from());
    document.append("what", act.what());
    put(document, "subject", act.subject());
    document.append("outcome", act.outcome());
    put(document, "purpose", act.purpose());
    return document.append("previous", entry.previous()).append("hash", entry.hash());
  }

  private static void put(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  /** Never fails: somebody may have put in anything. */
  static Entry read(Document document) {
    try {
      return FIELDS.containsAll(document.keySet()) ? entry(document) : unreadable(document);
    } catch (ClassCastException | NullPointerException e) {
      return unreadable(document);
    }
  }

  private static Entry entry(Document document) {
    var act =
        new Act(
            text(document, "who"),
            text(document, "roles"),
            maybe(document, "client"),
            maybe(document, "from"),
            text(document, "what"),
            maybe(document, "subject"),
            text(document, "outcome"),
            maybe(document, "purpose"));
    return new Entry(
        document.getLong("_id"),
        document.getDate("at").toInstant(),
        text(document, "writer"),
        act,
        text(document, "previous"),
        text(document, "hash"));
  }

  private static String text(Document document, String field) {
    return Objects.requireNonNull(document.getString(field));
  }

  /** Null only for what is not there: a null that was put in is none of ours. */
  private static @Nullable String maybe(Document document, String field) {
    return document.containsKey(field) ? text(document, field) : null;
  }

  private static Entry unreadable(Document document) {
    return Entry.unreadable(document.get("_id") instanceof Number number ? number.longValue() : 0);
  }
}
