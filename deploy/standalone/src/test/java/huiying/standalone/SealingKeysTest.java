package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeysTest {
  @TempDir Path data;

  @Test
  void areMadeOnceAndForTheirOwnerOnly() throws Exception {
    SealingKeys.makeIn(data);
    var made = read();
    SealingKeys.makeIn(data);

    assertThat(read()).isEqualTo(made);
    assertThat(made.keySet())
        .hasSize(2)
        .contains("lookup.key")
        .anyMatch(n -> n.matches("\\d{4}-\\d\\d\\.key"));
    assertThat(made.values())
        .doesNotHaveDuplicates()
        .allMatch(text -> Base64.getDecoder().decode(text.strip()).length == 32);
    assertThat(mode(keys())).isEqualTo("rwx------");
    for (var name : made.keySet()) {
      assertThat(mode(keys().resolve(name))).isEqualTo("rw-------");
    }
  }

  @Test
  void areNotMadeAnewWhereOneIsMissingSinceDataWouldBeSealedWithTwo() throws Exception {
    SealingKeys.makeIn(data);
    Files.delete(keys().resolve("lookup.key"));

    SealingKeys.makeIn(data);

    assertThat(read()).hasSize(1);
  }

  private Path keys() {
    return data.resolve("keys");
  }

  private Map<String, String> read() throws Exception {
    var all = new TreeMap<String, String>();
    try (var files = Files.list(keys())) {
      for (var file : files.toList()) {
        all.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return all;
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
