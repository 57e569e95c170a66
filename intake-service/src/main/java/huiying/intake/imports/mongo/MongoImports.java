package huiying.intake.imports.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import huiying.intake.imports.Import;
import huiying.intake.imports.ImportId;
import huiying.intake.imports.Imports;
import huiying.intake.imports.Rejection;
import huiying.kit.secrecy.CannotOpen;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports as one document each. Rows that made no message have documents of their own, whose ids
 * are made of import and row, so that they are in order and cannot be there twice.
 */
class MongoImports implements Imports {
  private static final Logger LOG = LoggerFactory.getLogger(MongoImports.class);
  private static final int MOST_LOOKED_AT = 100;

  /** What was said in the log, so that it is not said again at each look. */
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  private final ImportDocument form;
  private final RejectionDocument rejectionForm;
  private final InstantSource time;
  private final Supplier<MongoCollection<Document>> imports;
  private final Supplier<MongoCollection<Document>> rejections;
  private volatile boolean indexed;
  private volatile boolean rejectionsIndexed;

  MongoImports(
      ImportDocument form,
      RejectionDocument rejectionForm,
      InstantSource time,
      Supplier<MongoCollection<Document>> imports,
      Supplier<MongoCollection<Document>> rejections) {
    this.form = form;
    this.rejectionForm = rejectionForm;
    this.time = time;
    this.imports = imports;
    this.rejections = rejections;
  }

  @Override
  public Optional<Import> find(ImportId id) {
    return Optional.ofNullable(documents().find(eq("_id", id.value())).first())
        .map(form::readWhatever);
  }

  @Override
  public boolean add(Import uploaded) {
    try {
      documents().insertOne(form.of(uploaded));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** One whose key is missing waits until it is back, and the others do not wait for it. */
  @Override
  public Optional<Import> runnable(Instant now) {
    var due =
        documents()
            .find(and(in("state", ImportDocument.OPEN), lte("due", Date.from(now))))
            .sort(ascending("due"))
            .limit(MOST_LOOKED_AT)
            .into(new ArrayList<>());
    return due.stream().flatMap(one -> readable(one).stream()).findFirst();
  }

  private Optional<Import> readable(Document one) {
    try {
      return Optional.of(form.read(one));
    } catch (CannotOpen e) {
      if (said.size() < MOST_LOOKED_AT && said.add(one.getString("_id"))) {
        LOG.error("Import {} waits until it can be read: {}", one.get("_id"), e.getMessage());
      }
      return Optional.empty();
    }
  }

  @Override
  public boolean save(Import next) {
    var asRead = and(eq("_id", next.id().value()), eq("version", next.version() - 1));
    return documents().replaceOne(asRead, form.of(next)).getMatchedCount() > 0;
  }

  @Override
  public void reject(ImportId id, List<Rejection> some) {
    var now = time.instant();
    var documents = some.stream().map(one -> rejectionForm.of(id, one, now)).toList();
    try {
      rejections.get().insertMany(documents, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      var others =
          e.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
      if (others || e.getWriteConcernError() != null) {
        throw e;
      }
    }
  }

  @Override
  public List<Rejection> rejections(ImportId id, int afterRow, int limit) {
    var after = and(gt("_id", RejectionDocument.id(id, afterRow)), before(id));
    return rejections
        .get()
        .find(after)
        .sort(ascending("_id"))
        .limit(limit)
        .map(rejectionForm::read)
        .into(new ArrayList<>());
  }

  @Override
  public void forgetRejections(ImportId id) {
    rejections.get().deleteMany(and(gte("_id", RejectionDocument.id(id, 0)), before(id)));
  }

  @Override
  public int forgetRejectedBefore(Instant then, int most) {
    var collection = rejections.get();
    if (!rejectionsIndexed) {
      index(collection, "rejected", RejectionDocument.AT);
      rejectionsIndexed = true;
    }
    var old =
        collection
            .find(lt(RejectionDocument.AT, Date.from(then)))
            .projection(include("_id"))
            .limit(most)
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    if (!old.isEmpty()) {
      collection.deleteMany(in("_id", old));
    }
    return old.size();
  }

  /** Below every id of another import. */
  private static Bson before(ImportId id) {
    return lt("_id", RejectionDocument.id(id, Integer.MAX_VALUE));
  }

  @Override
  public List<Import> recent(@Nullable Place after, int limit) {
    return documents()
        .find(after == null ? Filters.empty() : older(after))
        .sort(descending("uploadedAt", "_id"))
        .limit(limit)
        .map(form::readWhatever)
        .into(new ArrayList<>());
  }

  /** The first condition is what an index can use. */
  private static Bson older(Place than) {
    var at = Date.from(than.uploadedAt());
    return and(lte("uploadedAt", at), or(lt("uploadedAt", at), lt("_id", than.id())));
  }

  private MongoCollection<Document> documents() {
    var collection = imports.get();
    if (!indexed) {
      index(collection, "runnable", "state", "due");
      index(collection, "listed", "uploadedAt", "_id");
      indexed = true;
    }
    return collection;
  }

  private static void index(MongoCollection<Document> in, String name, String... fields) {
    in.createIndex(Indexes.ascending(fields), new IndexOptions().name(name));
  }
}
