package huiying.intake.imports;

import java.util.List;

/**
 * One row of a file.
 *
 * @param number as a spreadsheet shows it: the header is row 1
 * @param cells may be fewer or more than there are columns
 */
public record Row(int number, List<String> cells) {
  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "Row[%d]".formatted(number);
  }
}
