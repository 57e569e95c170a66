package huiying.backing.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir Path directory;
  private Instant now = NOON;
  private final InstantSource clock = () -> now;

  @Test
  void namesSortByArrivalEvenWhenTheClockStandsOrGoesBack() throws IOException {
    var files = MailFiles.in(directory, clock);
    var names = new ArrayList<String>();

    for (int step : List.of(0, 0, -5_000, 1, 0)) {
      now = now.plusMillis(step);
      names.add(name(files.keep(new byte[] {1})));
    }

    assertThat(names).isSorted().doesNotHaveDuplicates();
    assertThat(names.getFirst()).isEqualTo("20261120-120000-000-000000.eml");
  }

  @Test
  void aNameOfAnEarlierProcessIsNotUsedAgain() throws IOException {
    var first = MailFiles.in(directory, clock).keep(new byte[] {1});
    var second = MailFiles.in(directory, clock).keep(new byte[] {2});

    assertThat(name(second)).isGreaterThan(name(first));
    assertThat(Files.readAllBytes(first)).containsExactly(1);
  }

  @Test
  void whatACrashLeftUnfinishedIsRemoved() throws IOException {
    Files.write(directory.resolve("20261120-115959-000-000000.part"), new byte[] {1});

    MailFiles.in(directory, clock);

    assertThat(directory).isEmptyDirectory();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
