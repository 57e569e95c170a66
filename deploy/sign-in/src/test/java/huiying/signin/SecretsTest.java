package huiying.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.signin.client.Credential;
import huiying.signin.client.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final Account PORTAL = account("portal");
  private static final Account HANDLER = account("handler.urban-management");
  private static final Account METRICS =
      new Account("prometheus", List.of(), List.of(), List.of(), List.of("metrics"));

  @TempDir Path directory;

  @Test
  void everybodyGetsASecretOfTheirOwnThatOnlyTheOwnerOfTheFileMayRead() throws Exception {
    var made = secrets().prepare(List.of(PORTAL, METRICS), List.of(HANDLER));

    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(made.all())
        .extracting(Credential::secret)
        .doesNotHaveDuplicates()
        .allMatch(secret -> Base64.getUrlDecoder().decode(secret).length == 32);
    assertThat(Files.readString(file()))
        .contains("# program portal\nHUIYING_PORTAL=" + made.all().get(0).secret())
        .contains("# program prometheus: metrics\nHUIYING_PROMETHEUS=")
        .contains("# person handler.urban-management\nHUIYING_HANDLER_URBAN_MANAGEMENT=");
    assertThat(Credentials.read(file())).isEqualTo(made);
    assertThat(made.all().toString() + made).doesNotContain(made.all().get(0).secret());
  }

  @Test
  void aLaterStartKeepsWhatIsThereAndAddsWhoIsNew() throws Exception {
    var first = secrets().prepare(List.of(PORTAL), List.of());
    var before = Files.getLastModifiedTime(file());

    assertThat(secrets().prepare(List.of(PORTAL), List.of())).isEqualTo(first);
    assertThat(Files.getLastModifiedTime(file())).isEqualTo(before);

    var second = secrets().prepare(List.of(METRICS), List.of(HANDLER));
    assertThat(second.all()).startsWith(first.all().get(0)).hasSize(3);
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void twoNamesThatWouldShareALineAreRefused() {
    assertThatThrownBy(() -> secrets().prepare(List.of(account("a.b"), account("a-b")), List.of()))
        .hasMessageContaining("HUIYING_A_B");
  }

  @Test
  void aSpoiltLineIsNamedButNotQuoted() throws Exception {
    Files.writeString(file(), "# program portal\nHUIYING_PORTAI=hunter2\n");

    assertThatThrownBy(() -> Credentials.read(file()))
        .hasMessageContainingAll("line 2", "第 2 行", "HUIYING_PORTAL=")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void theHashOfASecretMatchesItAndNothingElse() {
    var encoder = new RandomSecretEncoder();

    assertThat(encoder.matches("secret", encoder.encode("secret"))).isTrue();
    assertThat(encoder.matches("secrets", encoder.encode("secret"))).isFalse();
    assertThat(encoder.matches(null, encoder.encode("secret"))).isFalse();
    assertThat(encoder.encode("secret")).doesNotContain("secret");
  }

  @Test
  void theSigningKeyIsMadeOnceAndIsPrivate() throws Exception {
    var key = SigningKey.in(directory);

    assertThat(SigningKey.in(directory)).isEqualTo(key);
    assertThat(key.size()).isEqualTo(3072);
    assertThat(Files.getPosixFilePermissions(directory.resolve(SigningKey.FILE)))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    Files.writeString(directory.resolve(SigningKey.FILE), "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}");
    assertThatThrownBy(() -> SigningKey.in(directory))
        .hasMessageContaining(SigningKey.FILE)
        .hasMessageNotContaining("c2VjcmV0");
  }

  private Secrets secrets() {
    return new Secrets(directory);
  }

  private Path file() {
    return directory.resolve(Credentials.FILE);
  }

  private static Account account(String name) {
    return new Account(name, List.of(), List.of(), List.of(), List.of());
  }
}
