package huiying.kit.secrecy.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.kit.secrecy.KeyedHash;
import huiying.kit.secrecy.Seals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReadKeysTest {
  private static final String ONE = key(1, 32);
  private static final String TWO = key(2, 32);

  @TempDir Path directory;

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(SecrecyKitAutoConfiguration.class));

  private static String key(int filling, int bytes) {
    var key = new byte[bytes];
    Arrays.fill(key, (byte) filling);
    return Base64.getEncoder().encodeToString(key);
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(directory.resolve(name), content, UTF_8);
  }

  private Seals seals(String... settings) {
    var found = new Seals[1];
    service.withPropertyValues(settings).run(it -> found[0] = it.getBean(Seals.class));
    return found[0];
  }

  /** The whole of what is said about why it does not start; never a key. */
  private String failure(Class<?> bean, String... settings) {
    var said = new String[] {""};
    service
        .withPropertyValues(settings)
        .run(it -> {
          try {
            it.getBean(bean);
          } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
              said[0] += cause.getMessage() + "\n";
            }
          }
        });
    assertThat(said[0]).doesNotContain(ONE, TWO, "AQEBAQEB", "AgICAgIC").isNotEmpty();
    return said[0];
  }

  private String noRing(String... settings) {
    return failure(Seals.class, settings);
  }

  @Test
  void takesOneKeyFromTheSettings() {
    var seals = seals("huiying.keys.ring=2026:" + ONE);

    assertThat(seals.currentKey()).isEqualTo("2026");
    assertThat(seals.open(seals.seal(new byte[] {7}, "x"), "x")).containsExactly(7);
  }

  @Test
  void takesSeveralKeysAndTheOneThatIsNamed() {
    var seals = seals("huiying.keys.ring=a:" + ONE + ", b:" + TWO, "huiying.keys.current=b");

    assertThat(seals.keys()).containsExactly("a", "b");
    assertThat(seals.currentKey()).isEqualTo("b");
  }

  @Test
  void takesKeysFromFiles() throws IOException {
    file("a.key", ONE + "\n");
    file("b.key", TWO + "\n");
    file("current", "b\n");
    file("lookup.key", ONE);

    var seals = seals("huiying.keys.directory=" + directory);

    assertThat(seals.keys()).containsExactly("a", "b");
    assertThat(seals.currentKey()).isEqualTo("b");
    service
        .withPropertyValues("huiying.keys.directory=" + directory)
        .run(it -> assertThat(it.getBean(KeyedHash.class).of("x", new byte[0])).hasSize(64));
  }

  @Test
  void saysHowToMakeAKeyIfThereIsNone() {
    assertThat(noRing())
        .contains("There is no key", "HUIYING_KEYS_RING", "openssl rand -base64 32");
    assertThat(noRing("huiying.keys.ring= ")).contains("There is no key");
    assertThat(noRing("huiying.keys.directory=" + directory)).contains("There is no key");
    assertThat(failure(KeyedHash.class)).contains("HUIYING_KEYS_LOOKUP", "openssl rand -base64 32");
  }

  @Test
  void saysWhichKeyWillNotDoAndWhy() throws IOException {
    assertThat(noRing("huiying.keys.ring=a:" + key(1, 16)))
        .contains("The key a of huiying.keys.ring has 16 bytes, and must have 32.");
    assertThat(noRing("huiying.keys.ring=a:not base64")).contains("is not base64");
    assertThat(noRing("huiying.keys.ring=" + ONE)).contains("Entry 1").contains("ID:KEY");
    assertThat(noRing("huiying.keys.ring=a:%s,a:%s".formatted(ONE, TWO)))
        .contains("two keys with the id a");
    assertThat(noRing("huiying.keys.ring=a:%s,b:%s".formatted(ONE, TWO)))
        .contains("[a, b]", "HUIYING_KEYS_CURRENT");
    assertThat(noRing("huiying.keys.ring=a:" + ONE, "huiying.keys.current=c"))
        .contains("The current key c is not in the ring, which has [a].");
    assertThat(noRing("huiying.keys.ring=a:" + ONE, "huiying.keys.directory=" + directory))
        .contains("Both");
    assertThat(noRing("huiying.keys.directory=/not/there")).contains("no directory /not/there");
    file("a.key", key(1, 31));
    assertThat(noRing("huiying.keys.directory=" + directory)).contains("a.key has 31 bytes");
  }

  @Test
  void saysItInAFewLinesAtStart() {
    var analysis =
        new BadKeysAnalyzer()
            .analyze(new IllegalStateException(new BadKeys("No key.", "Make one.")));

    assertThat(analysis)
        .isNotNull()
        .returns("No key. Make one.", FailureAnalysis::getDescription)
        .returns("Make one.", FailureAnalysis::getAction);
  }
}
