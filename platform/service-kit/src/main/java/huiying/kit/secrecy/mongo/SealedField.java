package huiying.kit.secrecy.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import huiying.kit.secrecy.CannotOpen;
import huiying.kit.secrecy.Seals;
import java.nio.ByteBuffer;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

/**
 * A field of a collection's documents whose value is kept sealed: {@code {key, sealed}}, by an
 * index on the key's id. A value opens only in its own document and field.
 */
public final class SealedField {
  private static final String KEY = "key";
  private static final String SEALED = "sealed";

  private final Seals seals;
  private final String collection;
  private final String field;

  /**
   * @param collection a name for good, as it is part of the place
   * @param field a field of the document itself
   */
  public SealedField(Seals seals, String collection, String field) {
    this.seals = seals;
    this.collection = collection;
    this.field = field;
  }

  /** So that rotation finds what is sealed with a key. */
  public void ensureIndex(MongoCollection<Document> documents) {
    documents.createIndex(ascending(keyPath(), "_id"), new IndexOptions().name(field + "_key"));
  }

  /**
   * @param id of the document
   */
  public Document seal(String id, byte[] plain) {
    var sealed = seals.seal(plain, place(id));
    return new Document(KEY, seals.keyOf(sealed)).append(SEALED, new Binary(sealed));
  }

  public Document seal(String id, Document plain) {
    return seal(id, bytes(plain));
  }

  /**
   * @param value as {@link #seal} made it
   * @throws CannotOpen if it was changed, or lies in clear, or its key is not in the ring
   */
  public byte[] open(String id, Document value) {
    if (!(value.get(SEALED) instanceof Binary sealed)) {
      throw new CannotOpen("%s is not sealed".formatted(place(id)));
    }
    return seals.open(sealed.getData(), place(id));
  }

  public Document openDocument(String id, Document value) {
    return document(open(id, value));
  }

  /** Names collection and field, for people. */
  public String name() {
    return collection + "." + field;
  }

  String keyPath() {
    return field + "." + KEY;
  }

  String sealedPath() {
    return field + "." + SEALED;
  }

  String field() {
    return field;
  }

  Seals seals() {
    return seals;
  }

  static byte[] sealedOf(Document value) {
    return value.get(SEALED, Binary.class).getData();
  }

  private String place(String id) {
    return collection + "/" + id + "/" + field;
  }

  private static byte[] bytes(Document document) {
    var buffer = new BasicOutputBuffer();
    try (var writer = new BsonBinaryWriter(buffer)) {
      new DocumentCodec().encode(writer, document, EncoderContext.builder().build());
      return buffer.toByteArray();
    }
  }

  private static Document document(byte[] bytes) {
    try (var reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
      return new DocumentCodec().decode(reader, DecoderContext.builder().build());
    }
  }
}
