package huiying.intake.imports.file;

import huiying.intake.imports.BadFile;
import huiying.intake.imports.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, as text; dates are the numbers that Excel keeps. */
final class XlsxCells implements CellSource {
  /** Excel's own numbers end at 1E308. */
  private static final int MOST_DIGITS = 400;

  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> sheet;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

  private XlsxCells(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.rows = sheet.iterator();
  }

  static XlsxCells open(Path file, Bounds bounds) {
    try {
      ZipGuard.check(file, bounds);
      var workbook = new ReadableWorkbook(file.toFile());
      return new XlsxCells(workbook, workbook.getFirstSheet().openStream());
    } catch (BadFile e) {
      throw e;
    } catch (IOException | RuntimeException e) { // it throws what comes to hand
      throw new BadFile("malformed-xlsx");
    }
  }

  @Override
  public @Nullable Row next() {
    try {
      return rows.hasNext() ? row(rows.next()) : null;
    } catch (ExcelReaderException | UncheckedIOException | IllegalStateException e) {
      throw new BadFile("malformed-xlsx");
    }
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) {
    List<String> cells =
        Stream.iterate(0, n -> n < row.getCellCount(), n -> n + 1)
            .map(n -> row.getOptionalCell(n).map(XlsxCells::text).orElse(""))
            .toList();
    return new Row(row.getRowNum(), cells);
  }

  /** Without the exponent that a long number, such as a telephone number, may be kept with. */
  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal number
        ? plain(number)
        : cell.getText();
  }

  private static String plain(BigDecimal number) {
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw new BadFile("malformed-xlsx"); // written out it would fill the memory
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  @Override
  public void close() {
    sheet.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
