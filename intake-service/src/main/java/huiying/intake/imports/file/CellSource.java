package huiying.intake.imports.file;

import huiying.intake.imports.Row;
import org.jspecify.annotations.Nullable;

/** Rows as they lie in a file, blank ones too. */
interface CellSource extends AutoCloseable {
  /** Null after the last one. */
  @Nullable Row next();

  @Override
  void close();
}
