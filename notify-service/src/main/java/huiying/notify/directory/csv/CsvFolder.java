package huiying.notify.directory.csv;

import huiying.notify.directory.District;
import huiying.notify.directory.Entries;
import huiying.notify.directory.Part;
import java.io.IOException;
import org.springframework.util.ResourceUtils;

/** A folder with one CSV file for each part, named after it: {@code departments.csv}. */
public final class CsvFolder {
  private static final int SHOWN = 10;

  private CsvFolder() {}

  /**
   * @param place a path, or a location with {@code classpath:} or {@code file:}
   * @throws IllegalStateException if a file is missing or has faults, which it names
   * @throws huiying.notify.directory.FaultyDirectory if the files contradict each other
   */
  public static District read(String place) {
    var entries = Entries.NONE;
    for (var part : Part.values()) {
      var file = (place.endsWith("/") ? place : place + "/") + part.word() + ".csv";
      entries =
          switch (CsvFile.read(part, bytes(file))) {
            case CsvFile.Reading.Read(var read) -> entries.with(part, read.values());
            case CsvFile.Reading.Faulty(var flaws) ->
                throw new IllegalStateException(
                    "%s has %d faults: %s"
                        .formatted(
                            file, flaws.size(), flaws.subList(0, Math.min(flaws.size(), SHOWN))));
          };
    }
    return District.of(entries);
  }

  private static byte[] bytes(String file) {
    try (var in = ResourceUtils.getURL(file).openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("%s cannot be read".formatted(file), e);
    }
  }
}
