package huiying.intake.imports;

import huiying.intake.message.BrokenRule;
import java.util.List;

/**
 * A row that made no message: it breaks rules, or contradicts a message that is here.
 *
 * @param row as a spreadsheet numbers it
 * @param cells as they stand in the file
 */
public record Rejection(int row, List<String> cells, List<BrokenRule> rules) {
  /** A citizen's words must not reach a log. */
  @Override
  public String toString() {
    return "Rejection[%d]".formatted(row);
  }
}
