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
    take(1);
    out.write(one);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    take(length);
    out.write(bytes, from, length);
  }

  private void take(int length) throws Full {
    left -= length;
    if (left < 0) {
      throw new Full();
    }
  }

  /** More was to be written. */
  static final class Full extends IOException {}
}
