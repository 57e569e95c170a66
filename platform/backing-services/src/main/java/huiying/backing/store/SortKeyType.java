package huiying.backing.store;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How a {@link SortKey} lies in a page of the file: its length, then its bytes. */
final class SortKeyType extends BasicDataType<SortKey> {
  static final SortKeyType INSTANCE = new SortKeyType();

  @Override
  public int compare(SortKey a, SortKey b) {
    return a.compareTo(b);
  }

  @Override
  public int getMemory(SortKey key) {
    return 40 + key.bytes().length;
  }

  @Override
  public void write(WriteBuffer out, SortKey key) {
    out.putVarInt(key.bytes().length).put(key.bytes());
  }

  @Override
  public SortKey read(ByteBuffer in) {
    var bytes = new byte[DataUtils.readVarInt(in)];
    in.get(bytes);
    return new SortKey(bytes);
  }

  @Override
  public SortKey[] createStorage(int size) {
    return new SortKey[size];
  }
}
