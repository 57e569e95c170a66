package huiying.notify.directory.csv;

import huiying.notify.directory.Flaw;
import java.util.List;

/**
 * What is wrong with a cell of a file.
 *
 * @param row as a spreadsheet numbers it, the header being 1; 0 if it is about the whole file
 * @param column empty if it is about the whole row
 * @param fault which text says it
 * @param arguments what the text needs
 */
public record RowFlaw(int row, String column, String fault, List<Object> arguments) {
  static RowFlaw of(int row, String column, String fault, Object... arguments) {
    return new RowFlaw(row, column, fault, List.of(arguments));
  }

  static RowFlaw of(int row, Flaw flaw) {
    return new RowFlaw(row, flaw.field(), flaw.fault(), flaw.arguments());
  }
}
