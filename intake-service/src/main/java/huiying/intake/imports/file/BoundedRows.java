package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import huiying.intake.imports.Row;
import huiying.intake.imports.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows with something in them; the first is the header. */
final class BoundedRows implements Rows {
  private final CellSource source;
  private final Bounds bounds;
  private final List<String> columns;
  private int count;

  BoundedRows(CellSource source, Bounds bounds) {
    this.source = source;
    this.bounds = bounds;
    this.columns = headerOrClose();
  }

  private List<String> headerOrClose() {
    try {
      var header = nextFilled();
      if (header == null) {
        throw new BadFile("empty-file");
      }
      return header.cells().stream().map(String::strip).toList();
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public @Nullable Row next() {
    var row = nextFilled();
    if (row != null && ++count > bounds.rows()) {
      throw new BadFile("too-many-rows", bounds.rows());
    }
    return row;
  }

  private @Nullable Row nextFilled() {
    var row = source.next();
    while (row != null && row.cells().stream().allMatch(String::isBlank)) {
      row = source.next();
    }
    if (row != null) {
      check(row);
    }
    return row;
  }

  private void check(Row row) {
    if (row.cells().size() > bounds.columns()) {
      throw new BadFile("too-many-columns", row.number(), row.cells().size(), bounds.columns());
    }
    if (row.cells().stream().mapToInt(String::length).sum() > bounds.characters()) {
      throw new BadFile("row-too-long", row.number(), bounds.characters());
    }
  }

  @Override
  public void close() {
    source.close();
  }
}
