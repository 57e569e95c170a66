package huiying.intake.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;
import static huiying.intake.message.mongo.Fields.date;
import static huiying.intake.message.mongo.Fields.instant;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.intake.message.Listed;
import huiying.intake.message.MessageFilter;
import huiying.intake.message.Messages.After;
import huiying.intake.message.Messages.Published;
import huiying.intake.message.Stage;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Pages of messages; each list goes by an index that is in the order of the list. */
final class MessageLists {
  private static final String RECEIVED_AT = "receivedAt";
  private static final String STAGE = "life.state.stage";
  private static final String DEPARTMENT = "life.department";
  private static final String KIND = "life.kind";
  private static final String PUBLISHED_AT = "life.publication.at";
  private static final int MOST_SECONDS = 10;
  private static final Bson SHOWN =
      include(
          "version",
          "channel",
          "externalId",
          "confidential",
          "title",
          RECEIVED_AT,
          "arrivedAt",
          KIND,
          "life.simple",
          DEPARTMENT,
          STAGE);

  private final MongoCollection<Document> documents;

  MessageLists(MongoCollection<Document> documents) {
    this.documents = documents;
  }

  void ensureIndexes() {
    var order = compoundIndex(descending(RECEIVED_AT), ascending("_id"));
    index("received", order);
    index("stage_received", compoundIndex(ascending(STAGE), order));
    index("department_received", compoundIndex(ascending(DEPARTMENT), order));
    index("channel_received", compoundIndex(ascending("channel"), order));
    index("departments_received", compoundIndex(ascending(ReachFilter.DEPARTMENTS), order));
    index("undispatched_received", compoundIndex(ascending(ReachFilter.UNDISPATCHED), order));
    index("kind_received", compoundIndex(ascending(KIND), order));
    index("query_code", ascending(MessageDocument.QUERY_CODE));
    index("published", compoundIndex(descending(PUBLISHED_AT), ascending("_id")));
  }

  private void index(String name, Bson keys) {
    documents.createIndex(keys, new IndexOptions().name(name));
  }

  List<Listed> list(MessageFilter filter, @Nullable After after, int most) {
    return ReachFilter.seesNothing(filter.reach()) ? List.of() : found(filter, after, most);
  }

  private List<Listed> found(MessageFilter filter, @Nullable After after, int most) {
    return documents
        .find(and(conditions(filter, after)))
        .maxTime(MOST_SECONDS, TimeUnit.SECONDS) // a part of a title has no index
        .projection(SHOWN)
        .sort(new Document(RECEIVED_AT, -1).append("_id", 1))
        .limit(most)
        .map(MessageLists::listed)
        .into(new ArrayList<>());
  }

  private static List<Bson> conditions(MessageFilter filter, @Nullable After after) {
    var all = new ArrayList<Bson>();
    all.add(ReachFilter.of(filter.reach()));
    addEqual(all, "channel", filter.channel());
    addEqual(all, DEPARTMENT, filter.department());
    addEqual(all, STAGE, filter.state());
    addEqual(all, KIND, filter.kind());
    if (filter.title() != null) {
      all.add(
          regex("title", Pattern.compile(Pattern.quote(filter.title()), Pattern.CASE_INSENSITIVE)));
    }
    if (filter.receivedFrom() != null) {
      all.add(gte(RECEIVED_AT, date(filter.receivedFrom())));
    }
    if (filter.receivedBefore() != null) {
      all.add(lt(RECEIVED_AT, date(filter.receivedBefore())));
    }
    if (after != null) {
      all.add(beyond(RECEIVED_AT, after));
    }
    return all;
  }

  private static void addEqual(List<Bson> all, String field, @Nullable Object value) {
    if (value != null) {
      all.add(eq(field, value.toString()));
    }
  }

  private static Bson beyond(String field, After after) {
    var at = date(after.at());
    var behind = or(lt(field, at), and(eq(field, at), gt("_id", after.id().value())));
    return and(lte(field, at), behind); // says nothing more, but where to go on in an index
  }

  List<Published> published(@Nullable After after, int most) {
    var isThere = gt(PUBLISHED_AT, new Date(0));
    return documents
        .find(after == null ? isThere : and(isThere, beyond(PUBLISHED_AT, after)))
        .projection(include("life.publication", DEPARTMENT))
        .sort(new Document(PUBLISHED_AT, -1).append("_id", 1))
        .limit(most)
        .map(MessageLists::publishedOf)
        .into(new ArrayList<>());
  }

  private static Published publishedOf(Document document) {
    var life = document.get(MessageDocument.LIFE, Document.class);
    var publication = LifeDocument.publication(life.get("publication", Document.class));
    return new Published(
        new MessageId(document.getString("_id")),
        Objects.requireNonNull(publication),
        life.getString("department"));
  }

  private static Listed listed(Document document) {
    var life = document.get(MessageDocument.LIFE, Document.class);
    return new Listed(
        new MessageId(document.getString("_id")),
        document.getLong(MessageDocument.VERSION),
        Channel.valueOf(document.getString("channel")),
        document.getString("externalId"),
        Kind.valueOf(life.getString("kind")),
        life.getBoolean("simple"),
        document.getBoolean("confidential"),
        document.getString("title"),
        life.getString("department"),
        Stage.valueOf(life.get("state", Document.class).getString(StateDocument.STAGE)),
        instant(document, RECEIVED_AT),
        instant(document, "arrivedAt"));
  }
}
