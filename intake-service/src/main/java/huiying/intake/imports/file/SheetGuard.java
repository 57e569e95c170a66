package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;

/**
 * Looks through a sheet's bytes for a text that no row may have, since the parser makes one string
 * of all the text in a cell. What spreadsheet programs do not write, and could hide tags from us,
 * is refused: comments, CDATA, instructions, and encodings that are not made of ASCII.
 */
final class SheetGuard {
  /** Of worksheet, sheetData and row; a cell's text lies deeper, so nothing in it counts as one. */
  private static final int ROW = 3;

  private static final int NONE = 0; // a byte that is refused

  private final long most;
  private long text;
  private long tag;
  private int depth;
  private boolean inTag;
  private int first = NONE;
  private int last = NONE;
  private int quote = NONE;

  /**
   * @param most bytes of text in a row, and of a tag
   */
  SheetGuard(long most) {
    this.most = most;
  }

  void look(byte[] buffer, int length) {
    for (int n = 0; n < length; n++) {
      look(buffer[n]);
    }
  }

  private void look(int one) {
    if (one == 0) {
      throw new BadFile("malformed-xlsx");
    }
    if (inTag) {
      insideTag(one);
    } else if (one == '<') {
      inTag = true;
      tag = 0;
      first = NONE;
    } else if (++text > most) {
      throw new BadFile("too-large-inside");
    }
  }

  private void insideTag(int one) {
    if (++tag > most) {
      throw new BadFile("too-large-inside");
    }
    if (first == NONE) {
      first = one;
      refuseUnusual();
    }
    if (first == '?') { // where quotes mean nothing
      inTag = one != '>' || last != '?';
    } else if (quote != NONE) {
      quote = one == quote ? NONE : quote;
    } else if (one == '"' || one == '\'') {
      quote = one;
    } else if (one == '>') {
      inTag = false;
      ended();
    }
    last = one;
  }

  private void refuseUnusual() {
    if (first == '!' || (first == '?' && depth > 0)) {
      throw new BadFile("malformed-xlsx");
    }
  }

  private void ended() {
    if (first == '/') {
      depth--;
      return;
    }
    if (depth < ROW) {
      text = 0;
    }
    depth += last == '/' ? 0 : 1;
  }
}
