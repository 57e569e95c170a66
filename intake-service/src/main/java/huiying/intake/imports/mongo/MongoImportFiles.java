package huiying.intake.imports.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import huiying.intake.imports.ImportFiles;
import huiying.intake.imports.ImportId;
import huiying.intake.imports.LocalFile;
import huiying.kit.secrecy.mongo.SealedField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * Files in pieces. Unlike those of GridFS their ids are made of import and place: two uploads of
 * one file at once write the same pieces, and one that was cut off leaves a beginning, and a note
 * of it in a collection of its own.
 */
class MongoImportFiles implements ImportFiles {
  static final String DATA = "data";
  private static final int PIECE = 1 << 20;
  private static final int MOST_PIECES = 100_000;

  private static final String SINCE = "since";

  private final SealedField data;
  private final Supplier<MongoCollection<Document>> pieces;
  private final Supplier<MongoCollection<Document>> pending;
  private volatile boolean indexed;

  MongoImportFiles(
      SealedField data,
      Supplier<MongoCollection<Document>> pieces,
      Supplier<MongoCollection<Document>> pending) {
    this.data = data;
    this.pieces = pieces;
    this.pending = pending;
  }

  @Override
  public void store(ImportId id, Path file, Instant now) {
    notes().replaceOne(eq("_id", id.value()), note(id, now), new ReplaceOptions().upsert(true));
    try (var in = Files.newInputStream(file)) {
      int n = 0;
      for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        var pieceId = pieceId(id, n++);
        var document = new Document("_id", pieceId).append(DATA, data.seal(pieceId, piece));
        pieces.get().replaceOne(eq("_id", pieceId), document, new ReplaceOptions().upsert(true));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document note(ImportId id, Instant now) {
    return new Document("_id", id.value()).append(SINCE, Date.from(now));
  }

  @Override
  public void settle(ImportId id) {
    notes().deleteOne(eq("_id", id.value()));
  }

  @Override
  public List<ImportId> unsettled(Instant before, int most) {
    return notes()
        .find(lt(SINCE, Date.from(before)))
        .sort(Sorts.ascending(SINCE))
        .limit(most)
        .map(note -> new ImportId(note.getString("_id")))
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> notes() {
    var collection = pending.get();
    if (!indexed) {
      collection.createIndex(Indexes.ascending(SINCE), new IndexOptions().name(SINCE));
      indexed = true;
    }
    return collection;
  }

  @Override
  public LocalFile fetch(ImportId id, long size, Runnable beat) {
    var file = LocalFile.create();
    try {
      copy(id, size, file.path(), beat);
      return file;
    } catch (IOException e) {
      file.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void copy(ImportId id, long size, Path file, Runnable beat) throws IOException {
    long copied = 0;
    try (var out = Files.newOutputStream(file)) {
      for (int n = 0; copied < size; n++) {
        var piece = pieces.get().find(eq("_id", pieceId(id, n))).first();
        if (piece == null) {
          throw new IllegalStateException("Piece %d of import %s is missing".formatted(n, id));
        }
        var bytes = data.open(piece.getString("_id"), piece.get(DATA, Document.class));
        out.write(bytes);
        copied += bytes.length;
        beat.run();
      }
    }
  }

  @Override
  public void remove(ImportId id) {
    pieces.get().deleteMany(and(gte("_id", pieceId(id, 0)), lt("_id", pieceId(id, MOST_PIECES))));
  }

  private static String pieceId(ImportId id, int n) {
    return "%s:%06d".formatted(id, n);
  }
}
