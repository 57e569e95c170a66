package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops the parser where a quote that is never closed would let it swallow the whole file. */
final class BoundedReader extends FilterReader {
  /** The parser reads ahead by a buffer; quotes and commas are no part of the cells. */
  private static final int SLACK = 3;

  private static final int AHEAD = 32_768;

  private final int most;
  private int row;
  private long sinceRow;

  /**
   * @param most characters of a row
   */
  BoundedReader(Reader in, int most) {
    super(in);
    this.most = most;
  }

  void beginRow(int number) {
    row = number;
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    var one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    var some = super.read(into, from, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int more) {
    sinceRow += more;
    if (sinceRow > (long) SLACK * most + AHEAD) {
      throw new BadFile("row-too-long", row, most);
    }
  }
}
