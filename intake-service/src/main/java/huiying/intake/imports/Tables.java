package huiying.intake.imports;

import java.nio.file.Path;

/** Finds the table in a file. */
@FunctionalInterface
public interface Tables {
  /**
   * @throws BadFile if there is none
   */
  Rows open(Path file);
}
