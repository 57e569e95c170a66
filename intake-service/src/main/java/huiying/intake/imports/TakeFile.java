package huiying.intake.imports;

import huiying.intake.imports.Import.State;
import huiying.intake.message.NotYourChannel;
import huiying.kit.access.Reach;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps an uploaded file, to be taken in by whoever has time. */
public final class TakeFile {
  private final Imports imports;
  private final ImportFiles files;
  private final Tables tables;
  private final Mappings mappings;
  private final ImportMeter meter;
  private final InstantSource time;

  public TakeFile(
      Imports imports,
      ImportFiles files,
      Tables tables,
      Mappings mappings,
      ImportMeter meter,
      InstantSource time) {
    this.imports = imports;
    this.files = files;
    this.tables = tables;
    this.mappings = mappings;
    this.meter = meter;
    this.time = time;
  }

  /**
   * @param isNew false if this file was here before, and has not failed
   */
  public record Outcome(Import kept, boolean isNew) {}

  /**
   * Returns when the file is safe.
   *
   * @param mapping null for the default
   * @param reach of who brings it
   * @throws NotYourChannel if the reach holds no imports
   * @throws UnknownMapping if there is none of that name
   * @throws BadFile if its first row shows that it cannot be taken in
   */
  public Outcome take(Path file, String fileName, @Nullable String mapping, Reach reach) {
    if (!Import.isSeenIn(reach)) {
      throw new NotYourChannel(Import.CHANNEL, reach.channels());
    }
    var by = mappings.named(mapping == null ? mappings.byDefault() : mapping);
    var id = ImportId.of(hashOf(file), by.name());
    var there = imports.find(id);
    if (there.isPresent() && !(there.get().state() instanceof State.Failed)) {
      return new Outcome(there.get(), false);
    }
    var columns = columnsOf(file, by);
    files.store(id, file, time.instant());
    return there.isPresent()
        ? runAgain(there.get())
        : add(Import.uploaded(id, fileName, sizeOf(file), by.name(), columns, time.instant()));
  }

  private List<String> columnsOf(Path file, Mapping by) {
    try (var rows = tables.open(file)) {
      by.over(rows.columns());
      return rows.columns();
    }
  }

  /** Who was not first leaves the note: that import may have ended, and our bytes come too late. */
  private Outcome add(Import uploaded) {
    if (imports.add(uploaded)) {
      files.settle(uploaded.id());
      meter.moved(uploaded);
      return new Outcome(uploaded, true);
    }
    return new Outcome(imports.find(uploaded.id()).orElseThrow(), false);
  }

  /** Why it failed may have been mended, in the settings for one. */
  private Outcome runAgain(Import failed) {
    imports.forgetRejections(failed.id());
    var again = failed.again(time.instant());
    if (imports.save(again)) {
      files.settle(again.id());
      meter.moved(again);
      return new Outcome(again, true);
    }
    return new Outcome(imports.find(failed.id()).orElseThrow(), false);
  }

  private static String hashOf(Path file) {
    MessageDigest hash = ImportId.sha256();
    try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), hash)) {
      Files.copy(file, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
