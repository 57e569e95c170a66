package huiying.kit.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretHashTest {
  private static final byte[] NUMBER = "13800001234".getBytes(UTF_8);

  private final SecretHash hash = new SecretHash(new byte[32]);

  @Test
  void makesTheSameOfTheSameAndSomethingElseForAnotherPurposeOrSecret() {
    var one = hash.of("phone", NUMBER);

    assertThat(one).matches("[0-9a-f]{64}").isEqualTo(hash.of("phone", NUMBER.clone()));
    assertThat(hash.of("citizen", NUMBER)).isNotEqualTo(one);
    assertThat(
            new SecretHash("another secret of 32 bytes or so".getBytes(UTF_8)).of("phone", NUMBER))
        .isNotEqualTo(one);
  }

  /** Whoever changes this cannot find what was stored before. */
  @Test
  void staysWhatItIs() {
    assertThat(hash.of("phone", NUMBER)).isEqualTo(EXPECTED);
  }

  private static final String EXPECTED =
      "2f8585e807f4d8ecf582b38a13b81f19b7c9c99764ffef36a5c9f09f2a0d56a6";

  @Test
  void takesNoShortSecret() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SecretHash(new byte[31]));
  }
}
