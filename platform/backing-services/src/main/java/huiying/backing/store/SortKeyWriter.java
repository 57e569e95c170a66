package huiying.backing.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values so that comparing the bytes compares the values; see {@link SortKey}. */
final class SortKeyWriter {
  private static final int END = 0;
  private static final int MORE = 1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(48);

  SortKeyWriter write(@Nullable Object value) {
    out.write(ValueKind.of(value).tag());
    switch (value) {
      case Number number -> number(number);
      case String text -> text(text);
      case Document document -> document(document);
      case Collection<?> list -> list(list);
      case BinData binary -> binary(binary.getData());
      case LegacyUUID id -> uuid(id.getUuid());
      case UUID id -> uuid(id);
      case ObjectId id -> out.writeBytes(id.toByteArray());
      case Boolean bool -> out.write(bool ? 1 : 0);
      case Instant instant -> signed(instant.toEpochMilli());
      case BsonTimestamp timestamp -> signed(timestamp.getValue());
      case null -> {}
      default -> other(value);
    }
    return this;
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  /** As a double, then what the double cannot hold of a long: at most 1024 either way. */
  private void number(Number number) {
    var rounded = number.doubleValue() + 0.0; // turns -0.0 into 0.0
    var bits = Double.doubleToLongBits(rounded);
    unsigned(bits ^ ((bits >> 63) | Long.MIN_VALUE), 8);
    var rest = number instanceof Long exact ? exact - (long) rounded : 0;
    unsigned(rest + 0x8000, 2);
  }

  /** By UTF-16 units, as {@link String#compareTo} does; ASCII takes one byte. */
  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      if (unit == 0) {
        unsigned(0x0001, 2); // a single zero would look like the end
      } else if (unit < 0x80) {
        out.write(unit);
      } else if (unit < 0x800) {
        out.write(0xC0 | unit >> 6);
        out.write(0x80 | unit & 0x3F);
      } else {
        out.write(0xE0 | unit >> 12);
        out.write(0x80 | unit >> 6 & 0x3F);
        out.write(0x80 | unit & 0x3F);
      }
    }
    unsigned(0, 2);
  }

  private void document(Document document) {
    document.forEach((field, value) -> {
      out.write(MORE);
      text(field);
      write(value);
    });
    out.write(END);
  }

  private void list(Collection<?> list) {
    for (var value : list) {
      out.write(MORE);
      write(value);
    }
    out.write(END);
  }

  private void uuid(UUID id) {
    unsigned(id.getMostSignificantBits(), 8);
    unsigned(id.getLeastSignificantBits(), 8);
  }

  private void binary(byte[] bytes) {
    unsigned(bytes.length, 4);
    out.writeBytes(bytes);
  }

  /** Kinds that nobody sorts by: their BSON tells them apart. */
  private void other(@Nullable Object value) {
    var kind = ValueKind.of(value);
    if (kind == ValueKind.PATTERN || kind == ValueKind.OTHER) {
      var bson = Unpooled.buffer();
      BsonEncoder.encodeDocument(new Document("", Objects.requireNonNull(value)), bson);
      binary(ByteBufUtil.getBytes(bson));
    }
  }

  private void signed(long value) {
    unsigned(value ^ Long.MIN_VALUE, 8);
  }

  private void unsigned(long value, int size) {
    for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) {
      out.write((int) (value >>> shift));
    }
  }
}
