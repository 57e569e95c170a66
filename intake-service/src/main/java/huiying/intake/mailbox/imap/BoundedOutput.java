package huiying.intake.mailbox.imap;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes and no more. */
final class BoundedOutput extends FilterOutputStream {
  private long left;

  BoundedOutput(OutputStream out, long most) {
    super(out);
    this.left = most;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    take(length);
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new DiskFails(e);
    }
  }

  private void take(int length) throws Full {
    left -= length;
    if (left < 0) {
      throw new Full();
    }
  }

  /** It is our disk that is full or broken, and not what was to be written. */
  static final class DiskFails extends IOException {
    DiskFails(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** More was to be written. */
  static final class Full extends IOException {}
}
