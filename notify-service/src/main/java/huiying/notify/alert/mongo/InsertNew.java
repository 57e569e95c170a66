package huiying.notify.alert.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;

/** Inserts what is not there yet; whatever is there stays as it is. */
public final class InsertNew {
  private InsertNew() {}

  /** Returns those that were not there. */
  public static <T> List<T> of(
      MongoCollection<Document> collection, List<T> all, Function<T, Document> writer) {
    if (all.isEmpty()) {
      return List.of();
    }
    try {
      collection.insertMany(
          all.stream().map(writer).toList(), new InsertManyOptions().ordered(false));
      return all;
    } catch (MongoBulkWriteException e) {
      return withoutRepeats(all, e);
    }
  }

  private static <T> List<T> withoutRepeats(List<T> all, MongoBulkWriteException e) {
    var repeated = new HashSet<Integer>();
    for (var error : e.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
      repeated.add(error.getIndex());
    }
    if (repeated.isEmpty() || e.getWriteConcernError() != null) {
      throw e;
    }
    var added = new ArrayList<T>();
    for (var i = 0; i < all.size(); i++) {
      if (!repeated.contains(i)) {
        added.add(all.get(i));
      }
    }
    return added;
  }
}
