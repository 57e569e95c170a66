package huiying.backing.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of BSON values, in the order in which MongoDB sorts them. A missing field is null.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">BSON
 *     comparison order</a>
 */
enum ValueKind {
  MIN_KEY,
  NULL,
  NUMBER,
  TEXT,
  DOCUMENT,
  LIST,
  BINARY,
  LEGACY_UUID,
  UUID,
  OBJECT_ID,
  BOOLEAN,
  DATE,
  TIMESTAMP,
  PATTERN,
  OTHER,
  MAX_KEY;

  /** First byte of an encoded value; 0 and 1 are left for ends, 255 for "after everything". */
  int tag() {
    return ordinal() + 2;
  }

  /** Whether {@code $gt} and its kin mean the same here as in the order of keys. */
  boolean hasRanges() {
    return this == NUMBER || this == TEXT || this == OBJECT_ID || this == BOOLEAN || this == DATE;
  }

  static ValueKind of(@Nullable Object value) {
    return switch (value) {
      case null -> NULL;
      case Missing _ -> NULL;
      case MinKey _ -> MIN_KEY;
      case Number _ -> NUMBER;
      case String _ -> TEXT;
      case Document _ -> DOCUMENT;
      case Collection<?> _ -> LIST;
      case BinData _ -> BINARY;
      case LegacyUUID _ -> LEGACY_UUID;
      case java.util.UUID _ -> UUID;
      case ObjectId _ -> OBJECT_ID;
      case Boolean _ -> BOOLEAN;
      case Instant _ -> DATE;
      case BsonTimestamp _ -> TIMESTAMP;
      case BsonRegularExpression _ -> PATTERN;
      case MaxKey _ -> MAX_KEY;
      default -> OTHER;
    };
  }
}
