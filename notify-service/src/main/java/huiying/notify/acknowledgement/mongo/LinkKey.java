package huiying.notify.acknowledgement.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A random key, made at the first need and the same for all instances. Whoever can read this store
 * can see the alerts as well, so it may lie beside them; it opens nothing else.
 */
final class LinkKey implements Supplier<byte[]> {
  private static final int BYTES = 32;

  private final MongoOperations mongo;
  private volatile byte @Nullable [] known;

  LinkKey(MongoOperations mongo) {
    this.mongo = mongo;
  }

  @Override
  public byte[] get() {
    var key = known;
    if (key == null) {
      key = fetch();
      known = key;
    }
    return key;
  }

  private byte[] fetch() {
    var fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    var kept =
        mongo
            .getCollection("keys")
            .findOneAndUpdate(
                eq("_id", "acknowledgement"),
                setOnInsert("key", new Binary(fresh)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return Objects.requireNonNull(kept).get("key", Binary.class).getData();
  }
}
