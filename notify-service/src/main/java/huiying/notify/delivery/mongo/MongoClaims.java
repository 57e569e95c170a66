package huiying.notify.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import huiying.notify.alert.mongo.BoxCollection;
import huiying.notify.delivery.Box;
import huiying.notify.delivery.Claims;
import huiying.notify.directory.DeliveryChannel;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Claims on boxes. */
@Repository
class MongoClaims implements Claims {
  private static final Date NEVER = Date.from(Instant.parse("9999-12-31T00:00:00Z"));
  private static final FindOneAndUpdateOptions LONGEST_WAITING =
      new FindOneAndUpdateOptions()
          .sort(ascending("nextDue", "_id"))
          .returnDocument(ReturnDocument.AFTER);

  private final BoxCollection boxes;

  MongoClaims(BoxCollection boxes) {
    this.boxes = boxes;
  }

  @Override
  public Optional<Box> claim(DeliveryChannel channel, Instant now, Instant leaseUntil) {
    var at = Date.from(now);
    var waiting =
        and(
            eq("channel", channel.name()),
            lte("nextDue", at),
            lte("notBefore", at),
            lte("leaseUntil", at));
    var claimed = combine(inc("claims", 1L), set("leaseUntil", Date.from(leaseUntil)));
    return Optional.ofNullable(
            boxes.documents().findOneAndUpdate(waiting, claimed, LONGEST_WAITING))
        .map(BoxDocuments::read);
  }

  @Override
  public boolean keep(Box box, Instant leaseUntil) {
    var change = BoxDocuments.write(box).append("leaseUntil", Date.from(leaseUntil));
    return update(new Document("_id", box.id().value()), box, change);
  }

  @Override
  public boolean release(Box box, Instant notBefore, Optional<Instant> due) {
    var change =
        BoxDocuments.write(box)
            .append("notBefore", Date.from(notBefore))
            .append("leaseUntil", Date.from(Instant.EPOCH))
            .append("nextDue", due.map(at -> later(at, notBefore)).orElse(NEVER));
    var unrung = new Document("_id", box.id().value()).append("rings", box.rings());
    return update(unrung, box, change) || releaseRung(box, change);
  }

  /** A box that rests is not looked at in vain. */
  private static Date later(Instant one, Instant other) {
    return Date.from(one.isBefore(other) ? other : one);
  }

  /** What was put in after we looked must not wait for another ring: look again. */
  private boolean releaseRung(Box box, Document change) {
    change.append("nextDue", change.getDate("notBefore"));
    return update(new Document("_id", box.id().value()), box, change);
  }

  private boolean update(Document which, Box box, Document change) {
    which.append("claims", box.claims());
    return boxes.documents().updateOne(which, new Document("$set", change)).getMatchedCount() == 1;
  }
}
