package huiying.backing.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How a document lies in a page of the file: as BSON. */
final class DocumentType extends BasicDataType<Document> {
  static final DocumentType INSTANCE = new DocumentType();

  /** An estimate in bytes, by which pages are split and the page cache is bounded. */
  @Override
  public int getMemory(Document document) {
    return memory(document);
  }

  private static int memory(@Nullable Object value) {
    return switch (value) {
      case String text -> 48 + text.length();
      case Map<?, ?> map -> 80 + map.size() * 72 + sum(map.values());
      case Collection<?> list -> 40 + sum(list);
      case null, default -> 24;
    };
  }

  private static int sum(Collection<?> values) {
    int sum = 0;
    for (var value : values) {
      sum += memory(value);
    }
    return sum;
  }

  @Override
  public void write(WriteBuffer out, Document document) {
    var bson = Unpooled.buffer(512);
    BsonEncoder.encodeDocument(document, bson);
    out.put(bson.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer in) {
    var bson = Unpooled.wrappedBuffer(in.slice());
    var document = BsonDecoder.decodeBson(bson);
    in.position(in.position() + bson.readerIndex());
    return document;
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
