package huiying.notify.directory.mongo;

import huiying.notify.directory.Author;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.Change;
import huiying.notify.directory.Changes;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.District;
import huiying.notify.directory.Entries;
import huiying.notify.directory.Entry;
import huiying.notify.directory.Part;
import huiying.notify.directory.VersionNote;
import huiying.notify.directory.row.Row;
import huiying.notify.directory.row.Rows;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** A version as a document: its note, then each part as an array of rows. */
final class VersionDocuments {
  private VersionDocuments() {}

  static Document write(DirectoryVersion version) {
    var note = version.note();
    var document =
        new Document("_id", note.number())
            .append("since", Date.from(note.since()))
            .append("by", note.author().by())
            .append("cause", note.author().cause().name())
            .append("notice", note.author().notice())
            .append("count", note.changes().count())
            .append("changes", note.changes().first().stream().map(VersionDocuments::of).toList());
    for (var part : Part.values()) {
      document.append(part.word(), rows(version.district().entries().of(part)));
    }
    return document;
  }

  private static Document of(Change change) {
    return new Document("part", change.part().name())
        .append("code", change.code())
        .append("kind", change.kind().name());
  }

  private static List<Document> rows(List<? extends Entry> entries) {
    return entries.stream()
        .map(entry -> new Document(new TreeMap<String, Object>(Rows.write(entry).cells())))
        .toList();
  }

  static DirectoryVersion read(Document document) {
    var entries = Entries.NONE;
    for (var part : Part.values()) {
      var read = new ArrayList<Entry>();
      for (var row : document.getList(part.word(), Document.class)) {
        read.add(entry(part, row));
      }
      entries = entries.with(part, read);
    }
    return new DirectoryVersion(note(document), District.stored(entries));
  }

  private static Entry entry(Part part, Document document) {
    var cells = new TreeMap<String, String>();
    for (Map.Entry<String, Object> cell : document.entrySet()) {
      cells.put(cell.getKey(), String.valueOf(cell.getValue()));
    }
    return switch (Rows.read(new Row(part, cells))) {
      case Rows.Reading.Read(var entry) -> entry;
      case Rows.Reading.Faulty(var flaws) ->
          throw new IllegalStateException("The stored directory has faults: " + flaws);
    };
  }

  static VersionNote note(Document document) {
    var changes =
        document.getList("changes", Document.class).stream()
            .map(one ->
                new Change(
                    Part.valueOf(one.getString("part")),
                    one.getString("code"),
                    Change.Kind.valueOf(one.getString("kind"))))
            .toList();
    return new VersionNote(
        document.getInteger("_id"),
        document.getDate("since").toInstant(),
        new Author(
            document.getString("by"),
            Cause.valueOf(document.getString("cause")),
            document.getString("notice")),
        new Changes(document.getInteger("count"), changes));
  }
}
