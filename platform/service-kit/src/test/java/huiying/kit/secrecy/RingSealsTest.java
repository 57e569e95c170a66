package huiying.kit.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RingSealsTest {
  private static final byte[] PLAIN = "13800001234".getBytes(UTF_8);
  private static final String PLACE = "messages/a/citizen";

  private final Ring old = Ring.of("2025", key(1));
  private final Ring both = old.with("2026", key(2));

  private static byte[] key(int filling) {
    var key = new byte[Ring.KEY_BYTES];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  @Test
  void opensWhatItSealedAndShowsNothingOfIt() {
    var seals = new RingSeals(old);

    var sealed = seals.seal(PLAIN, PLACE);

    assertThat(seals.open(sealed, PLACE)).isEqualTo(PLAIN);
    assertThat(new String(sealed, UTF_8)).doesNotContain("1380000");
    assertThat(seals.seal(PLAIN, PLACE)).isNotEqualTo(sealed);
    assertThat(seals.open(seals.seal(new byte[0], PLACE), PLACE)).isEmpty();
  }

  @Test
  void opensWithAnOldKeyAndSealsWithTheCurrentOne() {
    var sealed = new RingSeals(old).seal(PLAIN, PLACE);
    var seals = new RingSeals(both);

    assertThat(seals.open(sealed, PLACE)).isEqualTo(PLAIN);
    assertThat(seals.keyOf(sealed)).isEqualTo("2025");
    assertThat(seals.keyOf(seals.seal(PLAIN, PLACE))).isEqualTo("2026");
    assertThat(seals.currentKey()).isEqualTo("2026");
    assertThat(seals.keys()).containsExactly("2025", "2026");
  }

  @Test
  void opensNothingInAnotherPlace() {
    var seals = new RingSeals(old);
    var sealed = seals.seal(PLAIN, PLACE);

    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> seals.open(sealed, "messages/b/citizen"))
        .withMessageContaining("messages/b/citizen")
        .withMessageContaining("2025");
  }

  @Test
  void opensNothingOfWhichAnyBitWasFlipped() {
    var seals = new RingSeals(both);
    var sealed = seals.seal(PLAIN, PLACE);

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      var flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> seals.open(flipped, PLACE));
    }
    for (int length = 0; length < sealed.length; length++) {
      var cut = Arrays.copyOf(sealed, length);
      assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> seals.open(cut, PLACE));
    }
  }

  @Test
  void saysWhichKeyIsMissing() {
    var sealed = new RingSeals(both).seal(PLAIN, PLACE);

    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> new RingSeals(old).open(sealed, PLACE))
        .withMessage("The key 2026 is not in the ring, which has [2025]");
  }

  @Test
  void takesOnlyKeysOfTheRightLengthAndNamesThatCanBeWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ring.of("short", new byte[16]))
        .withMessage("The key short has 16 bytes, not 32");
    assertThatIllegalArgumentException().isThrownBy(() -> Ring.of("a:b", key(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> both.sealingWith("2027"));
    assertThatIllegalArgumentException().isThrownBy(() -> both.without("2026"));
    assertThat(both.without("2025").ids()).containsExactly("2026");
    assertThat(both).hasToString("Ring[[2025, 2026], current 2026]");
  }
}
