package huiying.intake.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static huiying.intake.message.mongo.ErrandDocument.ERRANDS;
import static huiying.kit.outbox.Outbox.UNSENT;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import huiying.contracts.MessageId;
import huiying.intake.message.Change;
import huiying.intake.message.Listed;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.MessageFilter;
import huiying.intake.message.Messages;
import huiying.intake.message.QueryCode;
import huiying.intake.message.StaleMessage;
import huiying.kit.outbox.Announcement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Messages in one collection. State and announcements are one write of one document, so neither is
 * ever there without the other.
 */
class MongoMessages implements Messages {
  /** Read by huiying.intake.matter, which takes it away when it has seen the message. */
  private static final String TO_COMPARE = "toCompare";

  /** The same, for what became of it later. */
  static final String TO_NOTE = "toNote";

  private static final Bson WITHOUT_OUTBOX = Projections.exclude(UNSENT, ERRANDS);

  private final MongoCollection<Document> documents;
  private final MessageDocument form;
  private final MessageLists lists;
  private final Consumer<String> written;

  /**
   * @param written told of each document that has something to announce
   */
  MongoMessages(
      MongoCollection<Document> documents, SealedCitizen citizens, Consumer<String> written) {
    this.documents = documents;
    this.form = new MessageDocument(citizens);
    this.lists = new MessageLists(documents);
    this.written = written;
  }

  void ensureIndexes() {
    lists.ensureIndexes();
  }

  @Override
  public Optional<Message> find(MessageId id) {
    var found = documents.find(eq("_id", id.value())).projection(WITHOUT_OUTBOX).first();
    return Optional.ofNullable(found).map(form::message);
  }

  @Override
  public Optional<Message> find(QueryCode code) {
    var found = documents.find(eq(MessageDocument.QUERY_CODE, code.value()));
    var all = found.projection(WITHOUT_OUTBOX).limit(2).into(new ArrayList<>());
    return all.size() == 1 ? Optional.of(form.message(all.getFirst())) : Optional.empty();
  }

  @Override
  public List<Listed> list(MessageFilter filter, @Nullable After after, int most) {
    return lists.list(filter, after, most);
  }

  @Override
  public List<Published> published(@Nullable After after, int most) {
    return lists.published(after, most);
  }

  @Override
  public Map<MessageId, Message> findAll(Collection<MessageId> ids) {
    var found = new HashMap<MessageId, Message>();
    if (!ids.isEmpty()) {
      var wanted = ids.stream().map(MessageId::value).toList();
      documents
          .find(in("_id", wanted))
          .projection(WITHOUT_OUTBOX)
          .map(form::message)
          .forEach(message -> found.put(message.id(), message));
    }
    return found;
  }

  @Override
  public Set<MessageId> add(Collection<Change> received) {
    if (received.isEmpty()) {
      return Set.of();
    }
    var ids = received.stream().map(change -> change.message().id()).toList();
    var taken = insert(received.stream().map(this::document).toList(), ids);
    ids.stream().filter(id -> !taken.contains(id)).map(MessageId::value).forEach(written);
    return taken;
  }

  private Set<MessageId> insert(List<Document> all, List<MessageId> ids) {
    var taken = new HashSet<MessageId>();
    try {
      documents.insertMany(all, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      for (var error : e.getWriteErrors()) {
        if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
        taken.add(ids.get(error.getIndex()));
      }
      if (e.getWriteConcernError() != null) {
        throw e; // stored, but not yet safe: the client comes again and finds a repeat
      }
    }
    return taken;
  }

  @Override
  public void save(Change change) {
    var message = change.message();
    var id = message.id().value();
    var asRead = and(eq("_id", id), eq(MessageDocument.VERSION, message.version() - 1));
    var update =
        new Document("$set", MessageDocument.changing(message))
            .append("$push", new Document(UNSENT, each(announcements(change))));
    if (concernsOthersOfItsMatter(change)) {
      update.get("$set", Document.class).append(TO_NOTE, message.version());
    }
    if (!change.errands().isEmpty()) {
      var errands = Fields.all(change.errands(), ErrandDocument::of);
      update.get("$push", Document.class).append(ERRANDS, each(errands));
    }
    if (documents.updateOne(asRead, update).getMatchedCount() == 0) {
      throw new StaleMessage(message.id());
    }
    written.accept(id);
  }

  private static boolean concernsOthersOfItsMatter(Change change) {
    return change.facts().stream().anyMatch(MongoMessages::concernsOthersOfItsMatter);
  }

  private static boolean concernsOthersOfItsMatter(MessageFact fact) {
    return switch (fact) {
      case MessageFact.Merged _,
          MessageFact.Rated _,
          MessageFact.Dispatched _,
          MessageFact.Transferred _,
          MessageFact.Reclassified _ ->
          true;
      default -> false;
    };
  }

  private static Document each(List<Document> values) {
    return new Document("$each", values);
  }

  private Document document(Change change) {
    return form.of(change.message())
        .append(UNSENT, announcements(change))
        .append(
            TO_COMPARE,
            change.message().version()); // until huiying.intake.matter has looked for its like
  }

  private static List<Document> announcements(Change change) {
    var events = change.announcements();
    return IntStream.range(0, events.size())
        .mapToObj(n -> Announcement.of(events.get(n), change.message().version(), n))
        .map(Announcement::toDocument)
        .toList();
  }
}
