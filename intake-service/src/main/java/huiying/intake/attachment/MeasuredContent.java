package huiying.intake.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Measures a content while somebody else reads it, and stops at the bound. */
final class MeasuredContent extends FilterInputStream {
  private final long most;
  private final MessageDigest digest = sha256();
  private long size;

  MeasuredContent(InputStream content, long most) {
    super(content);
    this.most = most;
  }

  long size() {
    return size;
  }

  /** Of all that was read; to be asked once. */
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * @throws FileTooLarge at the first byte beyond the bound
   */
  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  /**
   * @throws FileTooLarge at the first byte beyond the bound
   */
  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    var some = super.read(into, from, length);
    if (some > 0) {
      size += some;
      digest.update(into, from, some);
    }
    if (size > most) {
      throw new FileTooLarge(most);
    }
    return some;
  }

  @Override
  public long skip(long bytes) {
    return 0; // or what is skipped would not be measured
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
