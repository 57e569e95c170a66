package huiying.intake.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.intake.keys.Rotation.State;
import huiying.testkit.TestCaller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotateKeysTest {
  private final InMemorySealedValues values = new InMemorySealedValues();
  private final Kept kept = new Kept();
  private Instant now = Instant.parse("2026-03-16T01:30:00Z");

  /** One rotation, as long as the test lasts. */
  private static final class Kept implements Rotations {
    private @Nullable Rotation last;

    @Override
    public Optional<Rotation> last() {
      return Optional.ofNullable(last);
    }

    @Override
    public void save(Rotation rotation) {
      last = rotation;
    }

    @Override
    public void end(Rotation ended) {
      last = ended;
    }
  }

  @BeforeEach
  void fill() {
    values.keys.addAll(List.of("old", "new"));
    values.counts.put("old", 5L);
    values.counts.put("new", 2L);
  }

  private RotateKeys rotate() {
    return new RotateKeys(values, kept, () -> now);
  }

  private RotateKeys.Progress start() {
    return rotate().start(TestCaller.admin().caller(), null);
  }

  private void runToTheEnd() {
    while (rotate().goOn(() -> true)) {
      now = now.plusSeconds(1);
    }
  }

  @Test
  void tellsHowFarItIs() {
    assertThat(rotate().progress())
        .returns(State.NONE, RotateKeys.Progress::state)
        .returns(Map.of("old", 5L), RotateKeys.Progress::remaining);
    values.mostAtOnce = 3;

    assertThat(start()).returns(5L, RotateKeys.Progress::total);
    assertThat(rotate().goOn(() -> true)).isTrue();
    assertThat(rotate().progress())
        .returns(State.RUNNING, RotateKeys.Progress::state)
        .returns(3L, RotateKeys.Progress::done)
        .returns(Map.of("old", 2L), RotateKeys.Progress::remaining);
    runToTheEnd();

    assertThat(rotate().progress())
        .returns(State.DONE, RotateKeys.Progress::state)
        .returns(5L, RotateKeys.Progress::done)
        .returns(Map.of(), RotateKeys.Progress::remaining);
  }

  @Test
  void goesOnWhereAKilledInstanceStoppedAndDoesNothingUnasked() {
    assertThat(rotate().goOn(() -> true)).isFalse();
    assertThat(values.counts).containsEntry("old", 5L);
    start();
    values.mostAtOnce = 1;
    assertThat(rotate().goOn(() -> false)).isTrue();

    assertThat(start().total()).as("the same again, while it runs").isEqualTo(5);
    runToTheEnd();

    assertThat(values.counts).containsExactly(Map.entry("new", 7L));
  }

  @Test
  void leavesItToInstancesThatSealWithTheNewKey() {
    start();
    values.current = "old";

    assertThat(rotate().goOn(() -> true)).isFalse();
    assertThat(kept.last().orElseThrow().state()).isEqualTo(State.RUNNING);
  }

  @Test
  void rotatesToNoOtherKeyThanTheOneThatIsAskedFor() {
    values.current = "old";
    var admin = TestCaller.admin().caller();

    assertThatExceptionOfType(NotCurrentKey.class)
        .isThrownBy(() -> rotate().start(admin, "new"))
        .satisfies(e -> assertThat(e.current()).isEqualTo("old"));
    assertThat(kept.last()).isEmpty();

    values.current = "new";
    assertThat(rotate().start(admin, "new"))
        .returns("new", RotateKeys.Progress::currentKey)
        .returns(State.RUNNING, RotateKeys.Progress::state);
  }

  @Test
  void saysWhatCannotBeOpenedAndWhichKeyIsMissing() {
    values.unreadable = 1;
    values.counts.put("lost", 4L);
    start();
    runToTheEnd();

    assertThat(rotate().progress())
        .returns(State.INCOMPLETE, RotateKeys.Progress::state)
        .returns(5L, RotateKeys.Progress::unreadable)
        .returns(Map.of("lost", 4L, "old", 1L), RotateKeys.Progress::remaining);
    assertThat(rotate().progress().missing()).containsExactly("lost");
  }
}
