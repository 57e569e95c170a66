package huiying.sla.report.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import huiying.sla.report.Cell;
import huiying.sla.report.LegTally;
import huiying.sla.report.RollUp;
import huiying.sla.report.RollUps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/**
 * Roll-ups in {@code rollups}, by day. The marks lie apart, in {@code rollupMarks}: they are
 * written with every batch of facts, which must not write a day's numbers again.
 */
@Repository
class MongoRollUps implements RollUps {
  /** The mark that says that all days were marked once; sorts after every date. */
  private static final String BEGUN = "begun";

  private final MongoOperations mongo;
  private volatile boolean indexed;

  MongoRollUps(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public void mark(Set<LocalDate> receiptDays) {
    var mark = Updates.combine(Updates.inc("stamp", 1L), Updates.set("dirty", true));
    var writes =
        receiptDays.stream()
            .map(day ->
                new UpdateOneModel<Document>(
                    eq("_id", day.toString()), mark, new UpdateOptions().upsert(true)))
            .toList();
    marks().bulkWrite(writes, new BulkWriteOptions().ordered(false));
  }

  @Override
  public List<Mark> dirty(LocalDate from, LocalDate to, int most) {
    var dirty = new ArrayList<Mark>();
    var wanted = and(eq("dirty", true), days(from, to));
    for (var mark : marks().find(wanted).sort(ascending("_id")).limit(most)) {
      dirty.add(new Mark(LocalDate.parse(mark.getString("_id")), mark.getLong("stamp")));
    }
    return dirty;
  }

  // An upsert whose filter fails runs into the primary key: another instance knew as much or more.
  @Override
  public void save(RollUp rollUp, long stamp) {
    var day = rollUp.day().toString();
    var document =
        new Document("_id", day)
            .append("stamp", stamp)
            .append("cells", RollUpText.write(rollUp.cells()))
            .append("legs", RollUpText.write(rollUp.legs()));
    try {
      var olderOne = and(eq("_id", day), lt("stamp", stamp));
      rollUps().replaceOne(olderOne, document, new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    marks().updateOne(and(eq("_id", day), eq("stamp", stamp)), Updates.set("dirty", false));
  }

  @Override
  public void forEachCells(
      LocalDate from, LocalDate to, BiConsumer<LocalDate, List<Cell>> visitor) {
    for (var document : read(from, to, "cells")) {
      visitor.accept(day(document), cells(document));
    }
  }

  @Override
  public void forEachLegs(LocalDate from, LocalDate to, Consumer<List<LegTally>> visitor) {
    for (var document : read(from, to, "legs")) {
      visitor.accept(legs(document));
    }
  }

  @Override
  public List<RollUp> between(LocalDate from, LocalDate to) {
    var days = new ArrayList<RollUp>();
    for (var document : read(from, to, "cells", "legs")) {
      days.add(new RollUp(day(document), cells(document), legs(document)));
    }
    return days;
  }

  private static LocalDate day(Document document) {
    return LocalDate.parse(document.getString("_id"));
  }

  private static List<Cell> cells(Document document) {
    return RollUpText.cells(document.getString("cells"));
  }

  private static List<LegTally> legs(Document document) {
    return RollUpText.legs(document.getString("legs"));
  }

  private Iterable<Document> read(LocalDate from, LocalDate to, String... parts) {
    return rollUps().find(days(from, to)).projection(include(parts));
  }

  private static Bson days(LocalDate from, LocalDate to) {
    return and(gte("_id", from.toString()), lte("_id", to.toString()));
  }

  @Override
  public boolean isBegun() {
    return marks().find(and(eq("_id", BEGUN), eq("form", RollUpText.FORM))).first() != null;
  }

  @Override
  public void begin(Set<LocalDate> receiptDays) {
    if (!receiptDays.isEmpty()) {
      mark(receiptDays);
    }
    marks()
        .updateOne(
            eq("_id", BEGUN),
            Updates.set("form", RollUpText.FORM),
            new UpdateOptions().upsert(true));
  }

  private MongoCollection<Document> rollUps() {
    return mongo.getCollection("rollups");
  }

  private MongoCollection<Document> marks() {
    var marks = mongo.getCollection("rollupMarks");
    if (!indexed) {
      marks.createIndex(Indexes.ascending("dirty", "_id"));
      indexed = true;
    }
    return marks;
  }
}
