package huiying.backing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands our services send, answered as MongoDB answers them. */
class CommandsTest {
  private static final int DUPLICATE_KEY = 11000;

  @TempDir Path directory;
  private EmbeddedMongo mongo;
  private MongoClient client;
  private MongoCollection<Document> messages;

  @BeforeEach
  void start() {
    mongo = EmbeddedMongo.start(directory, 0);
    connect();
  }

  private void connect() {
    client = MongoClients.create(mongo.uri("intake"));
    messages = client.getDatabase("intake").getCollection("messages");
  }

  @AfterEach
  void stop() {
    client.close();
    mongo.close();
  }

  private void reopen() {
    stop();
    start();
  }

  @Test
  void unorderedUpsertsReportEachStaleOneAndDoTheOthers() {
    messages.insertMany(List.of(json("{_id: 'a', version: 3}"), json("{_id: 'b', version: 1}")));

    var failure =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () ->
                messages.bulkWrite(
                    List.of(upsert("a", 1), upsert("b", 1), upsert("c", 0), upsert("a", 2)),
                    new BulkWriteOptions().ordered(false)));

    assertThat(failure.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(0, 3);
    assertThat(failure.getWriteErrors())
        .extracting(BulkWriteError::getCode)
        .containsOnly(DUPLICATE_KEY);
    assertThat(failure.getWriteResult().getModifiedCount()).isEqualTo(1);
    assertThat(failure.getWriteResult().getUpserts()).hasSize(1);
    assertThat(all()).containsExactly(version("a", 3), version("b", 2), version("c", 1));
  }

  @Test
  void orderedUpsertsEndWithTheFirstError() {
    messages.insertMany(List.of(json("{_id: 'a', version: 3}"), json("{_id: 'b', version: 1}")));

    var failure =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> messages.bulkWrite(List.of(upsert("c", 0), upsert("a", 1), upsert("b", 1))));

    assertThat(failure.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1);
    assertThat(all()).containsExactly(version("a", 3), version("b", 1), version("c", 1));
  }

  @Test
  void refusedInsertsAreNotCounted() {
    messages.insertOne(json("{_id: 'b'}"));
    var documents = List.of(json("{_id: 'a'}"), json("{_id: 'b'}"), json("{_id: 'c'}"));

    var unordered =
        catchThrowableOfType(
            MongoBulkWriteException.class,
            () -> messages.insertMany(documents, new InsertManyOptions().ordered(false)));

    assertThat(unordered.getWriteErrors()).extracting(BulkWriteError::getIndex).containsExactly(1);
    assertThat(unordered.getWriteResult().getInsertedCount()).isEqualTo(2);
    assertThat(messages.countDocuments()).isEqualTo(3);
  }

  @Test
  void uniqueIndexRefusesASecondDocumentAndLetsTheFirstBeUpdated() {
    messages.createIndex(Indexes.ascending("ext"), new IndexOptions().unique(true).sparse(true));
    messages.insertMany(List.of(json("{_id: 1, ext: 'x'}"), json("{_id: 2}"), json("{_id: 3}")));

    assertThatThrownBy(() -> messages.insertOne(json("{_id: 4, ext: 'x'}")))
        .hasMessageContaining("E11000");
    assertThatThrownBy(() -> update("{_id: 2}", "{$set: {ext: 'x'}}"))
        .hasMessageContaining("E11000");
    update("{_id: 1}", "{$set: {ext: 'x', more: 1}}");
    update("{_id: 1}", "{$unset: {ext: ''}}");
    update("{_id: 2}", "{$set: {ext: 'x'}}");
    assertThat(find("{ext: 'x'}")).containsExactly(json("{_id: 2, ext: 'x'}"));
  }

  @Test
  void eventsArePushedAndExactlyTheAcknowledgedOnesPulled() {
    messages.createIndex(Indexes.ascending("unsent.id"));
    messages.insertOne(json("{_id: 'a', version: 1, unsent: []}"));

    update(
        "{_id: 'a', version: 1}",
        "{$inc: {version: 1}, $push: {unsent: {$each: [{id: 'e1'}, {id: 'e2'}, {id: 'e3'}]}}}");
    assertThat(find("{'unsent.id': {$gt: ''}}")).hasSize(1);
    update("{_id: 'a'}", "{$pull: {unsent: {id: {$in: ['e1', 'e3']}}}}");

    assertThat(all()).containsExactly(json("{_id: 'a', version: 2, unsent: [{id: 'e2'}]}"));
    update("{_id: 'a'}", "{$pull: {unsent: {id: {$in: ['e2']}}}}");
    assertThat(find("{'unsent.id': {$gt: ''}}")).isEmpty();
  }

  @Test
  void findAndModifyMakesWhatIsMissingAndReturnsIt() {
    var options =
        new FindOneAndUpdateOptions()
            .upsert(true)
            .returnDocument(ReturnDocument.AFTER)
            .projection(json("{epoch: 1}"));

    var first = messages.findOneAndUpdate(json("{_id: 7}"), json("{$inc: {epoch: 1}}"), options);
    var second = messages.findOneAndUpdate(json("{_id: 7}"), json("{$inc: {epoch: 1}}"), options);

    assertThat(first).isEqualTo(json("{_id: 7, epoch: 1}"));
    assertThat(second).isEqualTo(json("{_id: 7, epoch: 2}"));
    assertThatThrownBy(
            () ->
                messages.findOneAndUpdate(
                    json("{_id: 7, epoch: 1}"), json("{$inc: {epoch: 1}}"), options))
        .isInstanceOfSatisfying(
            MongoCommandException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
  }

  @Test
  void groupsAreSummedUnderConditions() {
    messages.insertMany(
        IntStream.range(0, 10)
            .mapToObj(i -> new Document("_id", i).append("dep", "d" + i % 2).append("late", i > 6))
            .toList());

    var sums =
        messages.aggregate(
            List.of(
                json("{$match: {_id: {$gte: 2}}}"),
                json(
                    """
                    {$group: {_id: '$dep', all: {$sum: 1},
                              late: {$sum: {$cond: [{$eq: ['$late', true]}, 1, 0]}}}}\
                    """),
                json("{$sort: {_id: 1}}")));

    assertThat(sums)
        .containsExactly(json("{_id: 'd0', all: 4, late: 1}"), json("{_id: 'd1', all: 4, late: 2}"));
  }

  @Test
  void whatIsSortedAndLimitedComesInBatchesToo() {
    messages.createIndex(Indexes.ascending("state", "due"));
    messages.insertMany(
        IntStream.range(0, 500)
            .mapToObj(i -> new Document("_id", i).append("state", "OPEN").append("due", 1000 - i))
            .toList());

    var found =
        messages
            .find(json("{state: 'OPEN', due: {$gt: 700}}"))
            .sort(json("{due: 1}"))
            .skip(10)
            .limit(120)
            .batchSize(50)
            .map(document -> document.getInteger("due"))
            .into(new ArrayList<>());

    assertThat(found).isEqualTo(IntStream.range(711, 831).boxed().toList());
  }

  @Test
  void twoArraysInOneIndexAreRefusedAndNothingIsStored() {
    messages.createIndex(Indexes.ascending("a", "b"));

    assertThatThrownBy(() -> messages.insertOne(json("{_id: 1, a: [1, 2], b: [1, 2]}")))
        .hasMessageContaining("parallel arrays");
    assertThat(all()).isEmpty();
  }

  @Test
  void droppingOneDatabaseLeavesAnotherWithALongerName() {
    messages.insertOne(json("{_id: 1}"));
    client.getDatabase("intake2").getCollection("messages").insertOne(json("{_id: 2}"));

    client.getDatabase("intake").drop();
    reopen();

    assertThat(client.listDatabaseNames()).containsExactly("intake2");
    assertThat(client.getDatabase("intake2").getCollection("messages").find()).hasSize(1);
    assertThat(all()).isEmpty();
  }

  @Test
  void renamedCollectionKeepsItsDocumentsAndIndexes() {
    messages.createIndex(Indexes.ascending("ext"), new IndexOptions().unique(true));
    messages.insertOne(json("{_id: 1, ext: 'x'}"));

    messages.renameCollection(new MongoNamespace("intake.renamed"));
    reopen();

    messages = client.getDatabase("intake").getCollection("renamed");
    assertThat(find("{ext: 'x'}")).hasSize(1);
    assertThatThrownBy(() -> messages.insertOne(json("{_id: 2, ext: 'x'}")))
        .hasMessageContaining("E11000");
  }

  private static UpdateOneModel<Document> upsert(String id, int version) {
    return new UpdateOneModel<>(
        new Document("_id", id).append("version", version),
        new Document("$set", new Document("version", version + 1)),
        new UpdateOptions().upsert(true));
  }

  private static Document version(String id, int version) {
    return new Document("_id", id).append("version", version);
  }

  private void update(String filter, String change) {
    messages.updateOne(json(filter), json(change));
  }

  private List<Document> find(String filter) {
    return messages.find(json(filter)).into(new ArrayList<>());
  }

  private List<Document> all() {
    return find("{}");
  }

  private static Document json(String json) {
    return Document.parse(json);
  }
}
