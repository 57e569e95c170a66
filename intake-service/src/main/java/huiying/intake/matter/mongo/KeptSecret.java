package huiying.intake.matter.mongo;

import static com.mongodb.client.model.Filters.eq;

import huiying.intake.matter.CitizenSecret;
import java.security.SecureRandom;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** A secret that is drawn once and kept, where the settings give none. */
final class KeptSecret implements CitizenSecret {
  private static final String ID = "citizen-secret";
  private static final int BYTES = 32;

  private final MatterCollections collections;
  private volatile byte @Nullable [] known;

  KeptSecret(MatterCollections collections) {
    this.collections = collections;
  }

  @Override
  public byte[] get() {
    var secret = known;
    if (secret == null) {
      secret = findOrDraw();
      known = secret;
    }
    return secret;
  }

  private byte[] findOrDraw() {
    var there = find();
    if (there == null) {
      var drawn = new byte[BYTES];
      new SecureRandom().nextBytes(drawn);
      var document = new Document("_id", ID).append("secret", new Binary(drawn));
      Duplicates.insert(collections.settings(), document); // another instance may be first
      there = Objects.requireNonNull(find());
    }
    return there.get("secret", Binary.class).getData();
  }

  private @Nullable Document find() {
    return collections.settings().find(eq("_id", ID)).first();
  }
}
