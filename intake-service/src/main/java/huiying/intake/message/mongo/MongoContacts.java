package huiying.intake.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.MessageDocument.CLOSED_AT;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import huiying.contracts.MessageId;
import huiying.intake.message.Contacts;
import huiying.intake.message.Message;
import huiying.intake.message.Messages.After;
import huiying.intake.message.PhoneNumber;
import huiying.intake.message.StaleMessage;
import huiying.kit.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Contact data in the messages' documents, found by hash and by the time of closing. */
class MongoContacts implements Contacts {
  private static final String RECEIVED_AT = "receivedAt";
  private static final Bson WITHOUT_CITIZEN =
      Projections.exclude(Outbox.UNSENT, ErrandDocument.ERRANDS, SealedCitizen.FIELD);

  private final MongoCollection<Document> documents;
  private final SealedCitizen citizens;
  private final MessageDocument form;

  MongoContacts(MongoCollection<Document> documents, SealedCitizen citizens) {
    this.documents = documents;
    this.citizens = citizens;
    this.form = new MessageDocument(citizens);
  }

  void ensureIndexes() {
    citizens.field().ensureIndex(documents);
    documents.createIndex(
        compoundIndex(ascending(SealedCitizen.PHONES), descending(RECEIVED_AT), ascending("_id")),
        new IndexOptions().name("citizen_phone"));
    documents.createIndex(ascending(CLOSED_AT, "_id"), new IndexOptions().name("contact_closed"));
  }

  @Override
  public List<Message> byPhone(PhoneNumber phone, @Nullable After after, int most) {
    var theirs = eq(SealedCitizen.PHONES, citizens.hash(phone));
    return documents
        .find(after == null ? theirs : and(theirs, beyond(after)))
        .projection(WITHOUT_CITIZEN)
        .sort(new Document(RECEIVED_AT, -1).append("_id", 1))
        .limit(most)
        .map(form::message)
        .into(new ArrayList<>());
  }

  private static Bson beyond(After after) {
    var at = date(after.at());
    return or(lt(RECEIVED_AT, at), and(eq(RECEIVED_AT, at), gt("_id", after.id().value())));
  }

  @Override
  public Optional<Message> withoutCitizen(MessageId id) {
    var found = documents.find(eq("_id", id.value())).projection(WITHOUT_CITIZEN).first();
    return Optional.ofNullable(found).map(form::message);
  }

  /** The lower bound keeps those out that are open, whose value is null. */
  @Override
  public List<MessageId> closedBefore(Instant then, int most) {
    return documents
        .find(and(gt(CLOSED_AT, new Date(0)), lt(CLOSED_AT, date(then))))
        .projection(Projections.include("_id"))
        .sort(Sorts.ascending(CLOSED_AT, "_id"))
        .limit(most)
        .map(document -> new MessageId(document.getString("_id")))
        .into(new ArrayList<>());
  }

  /** With a mark for huiying.intake.matter: it may just be storing what it read before. */
  @Override
  public void erase(Message without) {
    var asRead =
        and(eq("_id", without.id().value()), eq(MessageDocument.VERSION, without.version() - 1));
    var erasedAt = date(Objects.requireNonNull(without.contact().erasedAt()));
    var change =
        new Document(
                "$set",
                MessageDocument.changing(without)
                    .append(MessageDocument.ERASED_AT, erasedAt)
                    .append(MongoMessages.TO_NOTE, without.version()))
            .append("$unset", new Document(SealedCitizen.FIELD, ""));
    if (documents.updateOne(asRead, change).getMatchedCount() == 0) {
      throw new StaleMessage(without.id());
    }
  }
}
