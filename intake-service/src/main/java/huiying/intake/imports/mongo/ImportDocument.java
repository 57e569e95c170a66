package huiying.intake.imports.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.intake.imports.Counts;
import huiying.intake.imports.Import;
import huiying.intake.imports.Import.State;
import huiying.intake.imports.ImportId;
import huiying.intake.imports.Lags;
import huiying.intake.imports.Progress;
import huiying.kit.secrecy.CannotOpen;
import huiying.kit.secrecy.mongo.SealedField;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An import as a document. */
final class ImportDocument {
  private static final String WAITING = "WAITING";
  private static final String RUNNING = "RUNNING";
  private static final String DONE = "DONE";
  private static final String FAILED = "FAILED";

  /** States in which it has a time {@code due} from which anybody may run it. */
  static final List<String> OPEN = List.of(WAITING, RUNNING);

  static final String FILE_NAME = "fileName";

  private static final String UNREADABLE = "文件名无法解密 (unreadable)";

  private final SealedField fileName;

  ImportDocument(SealedField fileName) {
    this.fileName = fileName;
  }

  Document of(Import one) {
    var id = one.id().value();
    var document =
        new Document("_id", id)
            .append("version", one.version())
            .append(FILE_NAME, fileName.seal(id, one.fileName().getBytes(UTF_8)))
            .append("size", one.size())
            .append("mapping", one.mapping())
            .append("columns", one.columns())
            .append("uploadedAt", Date.from(one.uploadedAt()))
            .append("progress", progress(one.progress()));
    if (one.startedAt() != null) {
      document.append("startedAt", Date.from(one.startedAt()));
    }
    document.putAll(state(one.state()));
    return document;
  }

  /**
   * @throws CannotOpen if the file's name cannot be read
   */
  Import read(Document document) {
    return read(document, name(document));
  }

  /** Even if the file's name cannot be read. */
  Import readWhatever(Document document) {
    try {
      return read(document);
    } catch (CannotOpen e) {
      return read(document, UNREADABLE);
    }
  }

  private String name(Document document) {
    var kept = document.get(FILE_NAME, Document.class);
    return new String(fileName.open(document.getString("_id"), kept), UTF_8);
  }

  private static Import read(Document document, String name) {
    var id = document.getString("_id");
    return new Import(
        new ImportId(id),
        name,
        document.getLong("size"),
        document.getString("mapping"),
        document.getList("columns", String.class),
        readState(document),
        readProgress(document.get("progress", Document.class)),
        instant(document, "uploadedAt"),
        instantOrNull(document, "startedAt"),
        document.getLong("version"));
  }

  private static Document state(State state) {
    return switch (state) {
      case State.Waiting(var from) -> new Document("state", WAITING).append("due", Date.from(from));
      case State.Running(var owner, var until) ->
          new Document("state", RUNNING).append("due", Date.from(until)).append("owner", owner);
      case State.Done(var at) -> new Document("state", DONE).append("endedAt", Date.from(at));
      case State.Failed(var at, var reason) ->
          new Document("state", FAILED)
              .append("endedAt", Date.from(at))
              .append("reason", RuleDocument.of(reason));
    };
  }

  private static State readState(Document document) {
    return switch (document.getString("state")) {
      case WAITING -> new State.Waiting(instant(document, "due"));
      case RUNNING -> new State.Running(document.getString("owner"), instant(document, "due"));
      case DONE -> new State.Done(instant(document, "endedAt"));
      case FAILED ->
          new State.Failed(
              instant(document, "endedAt"),
              RuleDocument.read(document.get("reason", Document.class)));
      default ->
          throw new IllegalStateException(
              "A newer version wrote the state " + document.getString("state"));
    };
  }

  private static Document progress(Progress progress) {
    var counts = progress.counts();
    return new Document("nextRow", progress.nextRow())
        .append("rows", progress.rows())
        .append("created", counts.created())
        .append("repeated", counts.repeated())
        .append("conflicting", counts.conflicting())
        .append("rejected", counts.rejected())
        .append("lagDays", progress.lags().days())
        .append("longestLag", progress.lags().longest().toMillis())
        .append("recordedAt", Date.from(progress.recordedAt()));
  }

  private static Progress readProgress(Document document) {
    return new Progress(
        document.getInteger("nextRow"),
        document.getInteger("rows"),
        new Counts(
            document.getLong("created"),
            document.getLong("repeated"),
            document.getLong("conflicting"),
            document.getLong("rejected")),
        new Lags(
            document.getList("lagDays", Integer.class),
            Duration.ofMillis(document.getLong("longestLag"))),
        instant(document, "recordedAt"));
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  private static @Nullable Instant instantOrNull(Document document, String field) {
    return document.containsKey(field) ? instant(document, field) : null;
  }
}
