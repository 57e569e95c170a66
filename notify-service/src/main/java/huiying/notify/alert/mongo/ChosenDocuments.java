package huiying.notify.alert.mongo;

import huiying.notify.directory.Chosen;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Language;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import org.bson.Document;

/** Who is told to the fields of the alert's document and back. */
final class ChosenDocuments {
  private ChosenDocuments() {}

  static Document write(Chosen chosen) {
    return new Document("contact", chosen.recipient().contact())
        .append("role", chosen.role().name())
        .append("detours", chosen.detours().stream().map(ChosenDocuments::write).toList())
        .append("recipient", write(chosen.recipient()));
  }

  private static Document write(Detour detour) {
    return new Document("why", detour.why().name()).append("of", detour.of());
  }

  static Document write(Recipient recipient) {
    return new Document("department", recipient.department())
        .append("name", recipient.name())
        .append("language", recipient.language().name())
        .append("email", recipient.email())
        .append("mobile", recipient.mobile())
        .append("weComId", recipient.weComId())
        .append("dingTalkId", recipient.dingTalkId());
  }

  static Chosen read(Document document) {
    return new Chosen(
        recipient(document.getString("contact"), document.get("recipient", Document.class)),
        Role.valueOf(document.getString("role")),
        document.getList("detours", Document.class).stream().map(ChosenDocuments::detour).toList());
  }

  private static Detour detour(Document document) {
    return new Detour(Detour.Why.valueOf(document.getString("why")), document.getString("of"));
  }

  private static Recipient recipient(String contact, Document document) {
    return new Recipient(
        contact,
        document.getString("department"),
        document.getString("name"),
        Language.valueOf(document.getString("language")),
        document.getString("email"),
        document.getString("mobile"),
        document.getString("weComId"),
        document.getString("dingTalkId"));
  }
}
