package huiying.intake.imports;

import static huiying.intake.imports.ImportFixture.MAPPINGS;
import static huiying.intake.imports.ImportFixture.NOW;
import static huiying.intake.imports.ImportFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.imports.file.RealTables;
import huiying.kit.access.Reach;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepUploadsTest {
  private static final class Gone extends RuntimeException {}

  @TempDir Path directory;
  private final InMemoryImportFiles files = new InMemoryImportFiles();
  private Instant now = NOW;
  private boolean dies;

  private final InMemoryImports imports =
      new InMemoryImports() {
        @Override
        public synchronized boolean add(Import uploaded) {
          if (dies) {
            throw new Gone();
          }
          return super.add(uploaded);
        }
      };

  private Import take() {
    var take =
        new TakeFile(
            imports, files, RealTables.tables(), MAPPINGS, new SilentImportMeter(), () -> now);
    return take.take(ImportFixture.file(directory, rows("s", 2)), "a.csv", null, Reach.EVERYTHING)
        .kept();
  }

  private void sweep() {
    new SweepUploads(imports, files, () -> now).sweep(9);
  }

  @Test
  void removesWhatAnUploadLeftThatNeverBecameAnImport() {
    dies = true;
    assertThatExceptionOfType(Gone.class).isThrownBy(this::take);

    now = now.plus(SweepUploads.AGE);
    sweep();
    assertThat(files.isEmpty()).as("it may still be on its way").isFalse();

    now = now.plusMillis(1);
    sweep();
    assertThat(files.isEmpty()).isTrue();
    assertThat(files.unsettled(now, 9)).isEmpty();
  }

  @Test
  void leavesTheFileOfAnImportThatWaits() {
    var taken = take();
    assertThat(files.unsettled(Instant.MAX, 9)).as("settled by then").isEmpty();
    files.store(taken.id(), ImportFixture.file(directory, rows("s", 2)), now); // a second upload

    now = now.plus(SweepUploads.AGE).plusMillis(1);
    sweep();

    assertThat(files.isEmpty()).isFalse();
    assertThat(files.unsettled(now, 9)).isEmpty();
  }
}
