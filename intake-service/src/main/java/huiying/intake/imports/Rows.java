package huiying.intake.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table while it is being read, row after row. */
public interface Rows extends AutoCloseable {
  /** The header row; not empty. */
  List<String> columns();

  /**
   * The next row that has anything in it.
   *
   * @return null after the last one
   * @throws BadFile if the file cannot be read on, or goes beyond a bound
   */
  @Nullable Row next();

  @Override
  void close();
}
