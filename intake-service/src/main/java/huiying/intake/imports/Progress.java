package huiying.intake.imports;

import java.time.Instant;

/**
 * How far an import has come: written once for each batch of rows.
 *
 * @param nextRow the first row that is not counted yet; the header is row 1
 * @param rows in the whole file, the header not counted; 0 until they have been counted
 * @param lags of the messages that were new
 * @param recordedAt no message that an earlier batch created has arrived after it
 */
public record Progress(int nextRow, int rows, Counts counts, Lags lags, Instant recordedAt) {
  /** The header. */
  public static final int FIRST_ROW = 1;

  static Progress none(Instant now) {
    return new Progress(FIRST_ROW + 1, 0, Counts.NONE, Lags.NONE, now);
  }

  Progress of(int rows) {
    return new Progress(nextRow, rows, counts, lags, recordedAt);
  }

  /** From 0 to 1. */
  public double fraction() {
    return rows == 0 ? 0 : Math.min(1.0, (double) counts.rowsRead() / rows);
  }
}
