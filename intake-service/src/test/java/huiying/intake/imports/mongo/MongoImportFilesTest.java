package huiying.intake.imports.mongo;

import static huiying.intake.imports.ImportFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.imports.ImportFixture;
import huiying.intake.imports.ImportId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoImportFilesTest {
  private static final ImportId ID = new ImportId("0".repeat(31) + "a");

  @TempDir Path directory;
  private final ImportCollections collections = new ImportCollections();

  @Test
  void givesBackEveryByteHoweverOftenItWasStored() throws IOException {
    var content = new byte[(5 << 20) / 2];
    new Random(7).nextBytes(content);
    var file = ImportFixture.file(directory, content);
    var beats = new int[1];

    collections.files.store(ID, file, NOW);
    collections.files.store(ID, file, NOW);
    try (var copy = collections.files.fetch(ID, content.length, () -> beats[0]++)) {
      assertThat(copy.path()).hasBinaryContent(content);
    }
    assertThat(beats[0]).isEqualTo(3);
  }

  @Test
  void removesAFileAndNoOther() throws IOException {
    var other = new ImportId("0".repeat(31) + "b");
    collections.files.store(ID, ImportFixture.file(directory, "a"), NOW);
    collections.files.store(other, ImportFixture.file(directory, "b"), NOW);

    collections.files.remove(ID);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> collections.files.fetch(ID, 1, () -> {}));
    collections.files.fetch(other, 1, () -> {}).close();
  }

  @Test
  void notesAFileUntilItIsSettledOldestFirst() {
    var other = new ImportId("0".repeat(31) + "b");
    var file = ImportFixture.file(directory, "a");
    collections.files.store(ID, file, NOW);
    collections.files.store(other, file, NOW.minusSeconds(1));

    assertThat(collections.files.unsettled(NOW, 9)).containsExactly(other);
    assertThat(collections.files.unsettled(NOW.plusMillis(1), 9)).containsExactly(other, ID);
    assertThat(collections.files.unsettled(NOW.plusMillis(1), 1)).containsExactly(other);

    collections.files.settle(other);
    assertThat(collections.files.unsettled(NOW.plusMillis(1), 9)).containsExactly(ID);
  }
}
