package huiying.intake.attachment.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoGridFSException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import huiying.contracts.MessageId;
import huiying.intake.attachment.Attachment;
import huiying.intake.attachment.Attachments;
import huiying.intake.attachment.FileId;
import huiying.kit.secrecy.CannotOpen;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedField;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Attachments in two collections and a GridFS bucket. The key of what is known of one is message
 * and slot, so there are never more than ten. A content is noted as pending before its first byte
 * is stored and until it is referred to, so that what a crash leaves behind is found by an index.
 */
class MongoAttachments implements Attachments {
  static final String COLLECTION = "attachments";
  private static final String FILES = "attachmentFiles";
  private static final String PENDING = "attachmentsPending";
  private static final String SINCE = "since";
  private static final String NAME = "name";

  /** Chunks of 255 KB, so that a slow reader holds two megabytes and not the whole file. */
  private static final int CHUNKS_AT_ONCE = 8;

  private final SealedField names;
  private final MongoCollection<Document> documents;
  private final MongoCollection<Document> pending;
  private final GridFSBucket files;

  MongoAttachments(MongoDatabase database, Seals seals) {
    this.names = new SealedField(seals, COLLECTION, NAME);
    this.documents = database.getCollection(COLLECTION);
    this.pending = database.getCollection(PENDING);
    this.files = GridFSBuckets.create(database, FILES);
  }

  @Override
  public List<Attachment> of(MessageId message) {
    var ids = IntStream.rangeClosed(1, Attachment.MOST).mapToObj(n -> id(message, n)).toList();
    var found = documents.find(in("_id", ids)).map(this::attachment);
    return found.into(new ArrayList<>()).stream()
        .sorted(Comparator.comparingInt(Attachment::slot))
        .toList();
  }

  @Override
  public Optional<Attachment> find(MessageId message, int slot) {
    var found = documents.find(eq("_id", id(message, slot))).first();
    return Optional.ofNullable(found).map(this::attachment);
  }

  @Override
  public FileId store(MessageId message, InputStream content, Instant now) throws IOException {
    var id = new ObjectId();
    var file = new FileId(id.toHexString());
    pending.insertOne(
        new Document("_id", file.value())
            .append("message", message.value())
            .append(SINCE, Date.from(now)));
    var out = files.openUploadStream(new BsonObjectId(id), file.value());
    try {
      content.transferTo(out);
    } catch (IOException e) { // the content's: the store's are MongoExceptions, left to the sweep
      discard(file);
      throw e;
    }
    out.close();
    return file;
  }

  @Override
  public boolean add(Attachment attachment) {
    try {
      documents.insertOne(document(attachment));
    } catch (MongoWriteException e) {
      if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      return false;
    }
    pending.deleteOne(eq("_id", attachment.file().value()));
    return true;
  }

  @Override
  public void forgetNames(MessageId message) {
    var ids = IntStream.rangeClosed(1, Attachment.MOST).mapToObj(n -> id(message, n)).toList();
    for (var one : documents.find(in("_id", ids)).into(new ArrayList<>())) {
      var id = one.getString("_id");
      documents.updateOne(eq("_id", id), set(NAME, seal(id, neutralName(one))));
    }
  }

  /** What cannot be opened any more is forgotten all the same, extension and all. */
  private String neutralName(Document kept) {
    try {
      return attachment(kept).nameless().name();
    } catch (CannotOpen e) {
      return Attachment.nameless(kept.getInteger("slot"));
    }
  }

  SealedField names() {
    return names;
  }

  @Override
  public void discard(FileId file) {
    try {
      files.delete(new ObjectId(file.value()));
    } catch (MongoGridFSException e) { // not finished: its chunks are gone all the same
    }
    pending.deleteOne(eq("_id", file.value()));
  }

  @Override
  public InputStream open(FileId file) {
    return files.openDownloadStream(new ObjectId(file.value())).batchSize(CHUNKS_AT_ONCE);
  }

  @Override
  public int sweep(Instant before, int most) {
    pending.createIndex(Indexes.ascending(SINCE), new IndexOptions().name(SINCE));
    var left =
        pending
            .find(lt(SINCE, Date.from(before)))
            .sort(Sorts.ascending(SINCE))
            .limit(most)
            .into(new ArrayList<>());
    for (var one : left) {
      sweep(new FileId(one.getString("_id")), new MessageId(one.getString("message")));
    }
    return left.size();
  }

  private void sweep(FileId file, MessageId message) {
    if (of(message).stream().anyMatch(kept -> kept.file().equals(file))) {
      pending.deleteOne(eq("_id", file.value())); // only the note of it was left behind
    } else {
      discard(file);
    }
  }

  private Document seal(String id, String name) {
    return names.seal(id, name.getBytes(UTF_8));
  }

  private static String id(MessageId message, int slot) {
    return message + ":" + slot;
  }

  private Document document(Attachment attachment) {
    var id = id(attachment.message(), attachment.slot());
    return new Document("_id", id)
        .append("messageId", attachment.message().value())
        .append("slot", attachment.slot())
        .append(NAME, seal(id, attachment.name()))
        .append("type", attachment.type())
        .append("size", attachment.size())
        .append("sha256", attachment.sha256())
        .append("file", attachment.file().value())
        .append("addedAt", Date.from(attachment.addedAt()));
  }

  private Attachment attachment(Document document) {
    return new Attachment(
        new MessageId(document.getString("messageId")),
        document.getInteger("slot"),
        new String(
            names.open(document.getString("_id"), document.get(NAME, Document.class)), UTF_8),
        document.getString("type"),
        document.getLong("size"),
        document.getString("sha256"),
        new FileId(document.getString("file")),
        document.getDate("addedAt").toInstant());
  }
}
