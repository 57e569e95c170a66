package huiying.notify.directory.csv;

import huiying.notify.directory.Entry;
import huiying.notify.directory.Part;
import huiying.notify.directory.row.Row;
import huiying.notify.directory.row.Rows;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads one file and collects all that is wrong with its rows by themselves. */
final class CsvReader {
  /** Of those that are kept; a file that is wrong in every cell must not fill the memory. */
  private static final int MOST_FLAWS = 10_000;

  private final Part part;
  private final List<RowFlaw> flaws = new ArrayList<>();
  private final SequencedMap<Integer, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();

  CsvReader(Part part) {
    this.part = part;
  }

  CsvFile.Reading read(byte[] file) {
    var text = CsvText.of(file);
    if (text.isEmpty()) {
      flaws.add(RowFlaw.of(0, "", "directory-csv-encoding"));
    } else {
      parse(text.get());
    }
    return flaws.isEmpty()
        ? new CsvFile.Reading.Read(entries)
        : new CsvFile.Reading.Faulty(List.copyOf(flaws));
  }

  private void parse(String text) {
    var row = 0;
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      var header = List.<String>of();
      for (var record : parser) {
        row++;
        if (row == 1) {
          header = header(record);
        } else if (row > part.most() + 1 || flaws.size() >= MOST_FLAWS) {
          flaws.add(RowFlaw.of(row, "", "directory-csv-too-long", part.most()));
          return;
        } else {
          line(row, header, record);
        }
        if (header.isEmpty()) {
          return;
        }
      }
    } catch (IOException e) {
      malformed(row, e);
    } catch (UncheckedIOException e) {
      malformed(row, Objects.requireNonNull(e.getCause()));
    }
    if (row == 0) {
      flaws.add(RowFlaw.of(1, "", "directory-csv-header", columns()));
    }
  }

  private void malformed(int row, IOException e) {
    if (!(e instanceof CSVException)) {
      throw new UncheckedIOException(e);
    }
    flaws.add(RowFlaw.of(row + 1, "", "directory-csv-malformed"));
  }

  /** All columns in any order; one left out would silently empty what is there. */
  private List<String> header(CSVRecord record) {
    var names = record.stream().map(String::strip).toList();
    if (names.size() != Rows.columns(part).size()
        || !new HashSet<>(names).equals(new HashSet<>(Rows.columns(part)))) {
      flaws.add(RowFlaw.of(1, "", "directory-csv-header", columns()));
      return List.of();
    }
    return names;
  }

  private String columns() {
    return String.join(",", Rows.columns(part));
  }

  private void line(int number, List<String> header, CSVRecord record) {
    if (record.stream().allMatch(String::isBlank)) {
      return;
    }
    if (record.size() != header.size()) {
      flaws.add(RowFlaw.of(number, "", "directory-csv-cells", record.size(), header.size()));
      return;
    }
    var cells = new LinkedHashMap<String, String>();
    for (var n = 0; n < header.size(); n++) {
      cells.put(header.get(n), CsvFile.asMeant(record.get(n).strip()));
    }
    switch (Rows.read(new Row(part, cells))) {
      case Rows.Reading.Read(var entry) -> enter(number, entry);
      case Rows.Reading.Faulty(var some) ->
          some.forEach(flaw -> flaws.add(RowFlaw.of(number, flaw)));
    }
  }

  private void enter(int number, Entry entry) {
    var other = rowOf.putIfAbsent(entry.code(), number);
    if (other != null) {
      flaws.add(RowFlaw.of(number, Rows.CODE, "directory-row-twice", entry.code(), other));
    }
    entries.put(number, entry);
  }
}
