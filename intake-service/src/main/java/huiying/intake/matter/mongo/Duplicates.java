package huiying.intake.matter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/** Inserts that leave alone what is there. */
final class Duplicates {
  private Duplicates() {}

  /**
   * @return false if a document of that id was there
   */
  static boolean insert(MongoCollection<Document> into, Document one) {
    try {
      into.insertOne(one);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /**
   * @return the places of those that were there
   */
  static Set<Integer> insert(MongoCollection<Document> into, List<Document> some) {
    try {
      into.insertMany(some, new InsertManyOptions().ordered(false));
      return Set.of();
    } catch (MongoBulkWriteException e) {
      var others =
          e.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
      if (others || e.getWriteConcernError() != null) {
        throw e;
      }
      return e.getWriteErrors().stream().map(error -> error.getIndex()).collect(Collectors.toSet());
    }
  }
}
