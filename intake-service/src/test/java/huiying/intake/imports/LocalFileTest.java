package huiying.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LocalFileTest {
  @Test
  void removesWhatAKilledProcessLeftAndNothingElse() throws Exception {
    var gone = new ProcessBuilder("true").start();
    gone.waitFor();
    var left = Files.createTempFile("huiying-import-%d-".formatted(gone.pid()), ".tmp");
    var other = Files.createTempFile("huiying-import-notes-", ".tmp");
    var earlier = LocalFile.create().path(); // a container's earlier life had the same number
    Files.setLastModifiedTime(earlier, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

    try (var mine = LocalFile.create()) {
      LocalFile.removeLeftovers();

      assertThat(mine.path()).exists();
      assertThat(left).doesNotExist();
      assertThat(earlier).doesNotExist();
      assertThat(other).exists();
    }
    Files.delete(other);
  }

  @Test
  void isItsOwnersAndGoneInTheEnd() throws Exception {
    var file = LocalFile.create();

    assertThat(Files.getPosixFilePermissions(file.path()))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    file.close();
    assertThat(file.path()).doesNotExist();
  }
}
