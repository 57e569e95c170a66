package huiying.notify.ladder.mongo;

import huiying.notify.ladder.LadderChange;
import huiying.notify.ladder.LadderNote;
import huiying.notify.ladder.LadderVersion;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.file.LadderFile;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version as a document: its note, and its file field by field. A field that this release does
 * not know is an error: the ladder would mean something else without it.
 */
final class LadderDocuments {
  private static final List<String> OF_NOTE = List.of("_id", "since", "by", "notice", "changes");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  private LadderDocuments() {}

  static Document write(LadderVersion version) {
    var note = version.note();
    var document =
        new Document("_id", note.version())
            .append("since", Date.from(note.since()))
            .append("by", note.by())
            .append("notice", note.notice())
            .append("changes", note.changes().stream().map(LadderDocuments::of).toList());
    document.putAll(JSON.convertValue(LadderFile.of(version.ladders()), FIELDS));
    document.remove("version");
    return document;
  }

  private static Document of(LadderChange change) {
    return new Document("what", change.what()).append("kind", change.kind().name());
  }

  static LadderVersion read(Document document) {
    var fields = new Document(document);
    OF_NOTE.forEach(fields::remove);
    var draft = JSON.convertValue(fields, LadderFile.class).readOrFail();
    var note = note(document);
    return new LadderVersion(note, new Ladders(note.version(), draft.hours(), draft.ladders()));
  }

  static LadderNote note(Document document) {
    return new LadderNote(
        document.getInteger("_id"),
        document.getDate("since").toInstant(),
        document.getString("by"),
        document.getString("notice"),
        document.getList("changes", Document.class).stream()
            .map(one ->
                new LadderChange(
                    one.getString("what"), LadderChange.Kind.valueOf(one.getString("kind"))))
            .toList());
  }
}
