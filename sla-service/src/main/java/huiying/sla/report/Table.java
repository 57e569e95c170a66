package huiying.sla.report;

import huiying.sla.limit.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report as people read it in a file.
 *
 * @param rows a cell is a text in one language or both, a whole number, a fraction, a date or
 *     nothing
 */
public record Table(Text title, List<Column> columns, List<List<@Nullable Object>> rows) {
  /**
   * @param share of one, shown in per cent where that can be
   */
  public record Column(Text header, boolean share) {}

  /** A column, and what of a {@code T} stands in it. */
  record Of<T>(Column column, Function<T, @Nullable Object> cell) {
    static <T> Of<T> plain(String header, Function<T, @Nullable Object> cell) {
      return plain(ReportTexts.of(header), cell);
    }

    static <T> Of<T> plain(Text header, Function<T, @Nullable Object> cell) {
      return new Of<>(new Column(header, false), cell);
    }

    static <T> Of<T> share(String header, Function<T, @Nullable Object> cell) {
      return new Of<>(new Column(ReportTexts.of(header), true), cell);
    }
  }

  static <T> Table of(Text title, List<Of<T>> columns, List<T> items) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var item : items) {
      var row = new ArrayList<@Nullable Object>();
      columns.forEach(one -> row.add(one.cell().apply(item)));
      rows.add(row);
    }
    return new Table(title, columns.stream().map(Of::column).toList(), rows);
  }
}
