package huiying.intake.imports.file;

/**
 * How much of a file is read at most.
 *
 * @param rows besides the header
 * @param columns of any row
 * @param characters of any row, in all its cells
 * @param inflated bytes of an XLSX file, once unpacked
 */
record Bounds(int rows, int columns, int characters, long inflated) {
  static final Bounds USUAL = new Bounds(1_000_000, 200, 100_000, 2L << 30);
}
