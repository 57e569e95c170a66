package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.Filters;
import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.SpecialResponse;
import huiying.intake.matter.SpecialResponses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Cases as one document each; the same document says whether it has been announced. */
class MongoSpecialResponses implements SpecialResponses {
  private static final String OPEN = "OPEN";

  private final MatterCollections collections;

  MongoSpecialResponses(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public boolean raise(SpecialResponse one) {
    return Duplicates.insert(collections.responses(), document(one));
  }

  @Override
  public Optional<SpecialResponse> aboutMatterOf(Collection<MessageId> messages) {
    var found =
        collections
            .responses()
            .find(and(in("messages", values(messages)), eq("reason", Reason.SAME_MATTER.name())))
            .sort(ascending("raisedAt", "_id"))
            .limit(1)
            .first();
    return Optional.ofNullable(found).map(MongoSpecialResponses::read);
  }

  @Override
  public Optional<SpecialResponse> aboutRatingsOf(String department) {
    var found =
        collections
            .responses()
            .find(and(eq("reason", Reason.LOW_RATING.name()), eq("owner", department)))
            .sort(descending("raisedAt", "_id"))
            .limit(1)
            .first();
    return Optional.ofNullable(found).map(MongoSpecialResponses::read);
  }

  @Override
  public void join(String id, Collection<MessageId> messages) {
    var change = addEachToSet("messages", values(messages));
    collections.responses().updateOne(eq("_id", id), change);
  }

  @Override
  public Optional<SpecialResponse> find(String id) {
    return Optional.ofNullable(collections.responses().find(eq("_id", id)).first())
        .map(MongoSpecialResponses::read);
  }

  @Override
  public List<SpecialResponse> list(@Nullable Reason reason, @Nullable Place after, int limit) {
    var about = reason == null ? Filters.empty() : eq("reason", reason.name());
    var older =
        after == null ? Filters.empty() : Places.before("raisedAt", after.raisedAt(), after.id());
    return collections
        .responses()
        .find(and(about, older))
        .sort(descending("raisedAt", "_id"))
        .limit(limit)
        .map(MongoSpecialResponses::read)
        .into(new ArrayList<>());
  }

  @Override
  public List<SpecialResponse> unannounced(int limit) {
    return collections
        .responses()
        .find(eq("announced", false))
        .sort(ascending("raisedAt"))
        .limit(limit)
        .map(MongoSpecialResponses::read)
        .into(new ArrayList<>());
  }

  @Override
  public void announced(String id) {
    collections.responses().updateOne(eq("_id", id), set("announced", true));
  }

  private static List<String> values(Collection<MessageId> messages) {
    return messages.stream().map(MessageId::value).toList();
  }

  private static Document document(SpecialResponse one) {
    var document =
        new Document("_id", one.id())
            .append("reason", one.reason().name())
            .append("messages", values(one.messages()))
            .append("raisedFor", one.raisedFor())
            .append("limitWorkingDays", one.limitWorkingDays())
            .append("raisedAt", Date.from(one.raisedAt()))
            .append("state", OPEN)
            .append("announced", one.announced());
    if (one.owner() != null) {
      document.append("owner", one.owner());
    }
    return document;
  }

  private static SpecialResponse read(Document document) {
    return new SpecialResponse(
        document.getString("_id"),
        Reason.valueOf(document.getString("reason")),
        document.getList("messages", String.class).stream().map(MessageId::new).toList(),
        document.getInteger("raisedFor"),
        document.getString("owner"),
        document.getInteger("limitWorkingDays"),
        document.getDate("raisedAt").toInstant(),
        document.getBoolean("announced"));
  }
}
