package huiying.kit.kafka;

import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Remembers for good how many partitions each topic had at first start. */
class PartitionCounts {
  private final MongoOperations mongo;

  PartitionCounts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /**
   * @throws WrongPartitionCount if another number was recorded before
   */
  void confirm(String topic, int partitions) {
    var kept =
        mongo.findAndModify(
            Query.query(Criteria.where("_id").is(topic)),
            new Update().setOnInsert("partitions", partitions),
            FindAndModifyOptions.options().upsert(true).returnNew(true),
            Count.class,
            "topics");
    if (kept == null || kept.partitions() != partitions) {
      throw new WrongPartitionCount(topic, partitions, kept == null ? 0 : kept.partitions());
    }
  }

  record Count(String id, int partitions) {}
}
