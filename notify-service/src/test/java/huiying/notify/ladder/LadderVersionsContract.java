package huiying.notify.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.notify.MovedTime;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Role;
import huiying.notify.duty.DutyHours;
import huiying.notify.ladder.ChangeLadders.Outcome;
import huiying.notify.ladder.LadderChange.Kind;
import huiying.notify.ladder.Rule.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of ladders must do: run against memory and MongoDB. */
public abstract class LadderVersionsContract {
  private static final Instant NOW = Instant.parse("2026-03-16T01:02:03.004Z");
  private static final LadderDraft SHIPPED =
      new LadderDraft(Ladders.shipped().hours(), Ladders.shipped().ladders());

  private final MovedTime time = new MovedTime(NOW);

  protected abstract LadderVersions versions();

  /** Another instance of the service, on the same store. */
  protected abstract LadderVersions ofAnotherInstance();

  @Test
  void hasNoLatestBeforeTheFirst() {
    assertThatIllegalStateException().isThrownBy(() -> versions().latest());
    assertThat(versions().find(1)).isEmpty();
    assertThat(versions().history(10)).isEmpty();
  }

  @Test
  void givesBackAllThatWasAdded() {
    start();
    var everything = everyForm();
    var outcome = change(versions()).apply(everything, Optional.of(1), "王主任", "〔2026〕3号");

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Applied.class,
            applied -> {
              assertThat(ofAnotherInstance().latest()).isEqualTo(applied.version());
              assertThat(ofAnotherInstance().find(2)).contains(applied.version());
            });
    assertThat(versions().find(1)).contains(LadderVersion.first(SHIPPED, NOW));
    assertThat(versions().history(10))
        .containsExactly(
            new LadderNote(
                2,
                NOW,
                "王主任",
                "〔2026〕3号",
                List.of(
                    new LadderChange("dutyHours", Kind.CHANGED),
                    new LadderChange("reply", Kind.CHANGED),
                    new LadderChange("urgent", Kind.ADDED),
                    new LadderChange("petition", Kind.REMOVED),
                    new LadderChange("desk", Kind.REMOVED))),
            LadderVersion.first(SHIPPED, NOW).note());
  }

  @Test
  void refusesAChangeOfAnotherVersionThanTheOneInForce() {
    start();

    assertThat(change(versions()).apply(SHIPPED, Optional.of(9), "a", ""))
        .as("nothing changes, so nobody is overtaken")
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(change(versions()).foresee(everyForm(), Optional.of(2), "a", ""))
        .isInstanceOf(Outcome.Overtaken.class);
    assertThat(change(versions()).foresee(everyForm(), Optional.of(1), "a", ""))
        .isInstanceOf(Outcome.Foreseen.class);
    assertThat(versions().history(10)).hasSize(1);
  }

  @Test
  void ofTwoInstancesThatChangeTheSameVersionAtOnceOneIsRefused() throws Exception {
    start();
    for (var round = 1; round <= 10; round++) {
      var base = Optional.of(round);
      var early = withHours(new DutyHours(LocalTime.of(8, round), LocalTime.of(18, 0)));
      var late = withHours(new DutyHours(LocalTime.of(9, round), LocalTime.of(18, 0)));
      try (var threads = Executors.newFixedThreadPool(2)) {
        var one = threads.submit(() -> change(versions()).apply(early, base, "one", ""));
        var other =
            threads.submit(() -> change(ofAnotherInstance()).apply(late, base, "other", ""));
        assertThat(List.of(one.get(), other.get()))
            .hasAtLeastOneElementOfType(Outcome.Applied.class)
            .hasAtLeastOneElementOfType(Outcome.Overtaken.class);
      }
    }
    assertThat(versions().latest().number()).isEqualTo(11);
  }

  @Test
  void theBookSeesAChangeOfAnotherInstanceWithinASecond() {
    start();
    var book = new LatestLadders(versions(), time);
    assertThat(book.inForce().version()).isEqualTo(1);
    change(ofAnotherInstance()).apply(everyForm(), Optional.empty(), "other", "");
    assertThat(book.inForce().version()).isEqualTo(1);

    time.pass(Duration.ofSeconds(1));
    assertThat(book.inForce().version()).isEqualTo(2);
    assertThat(book.inForce().of("urgent-reply").family()).isEqualTo("urgent");
  }

  private void start() {
    assertThat(versions().add(LadderVersion.first(SHIPPED, NOW))).isTrue();
  }

  private ChangeLadders change(LadderVersions versions) {
    return new ChangeLadders(versions, time);
  }

  private static LadderDraft withHours(DutyHours hours) {
    return new LadderDraft(hours, SHIPPED.ladders());
  }

  /** Every field with another value than the shipped ones have. */
  private static LadderDraft everyForm() {
    var all =
        new Rung(
            List.of(
                new Rule(List.of(Role.values()), List.of(DeliveryChannel.values()), When.AT_ONCE),
                new Rule(List.of(Role.LEAD), List.of(DeliveryChannel.SMS), When.DUTY_HOURS)),
            30,
            true);
    var quiet = new TreeMap<>(Map.of(1, all, 2, Rung.silent(), 365, all));
    var ladders = new ArrayList<Ladder>();
    ladders.add(new Ladder("reply", Set.of(), Rung.silent(), Rung.silent(), all, quiet));
    ladders.add(
        new Ladder(
            "urgent",
            Set.of("urgent-reply", "urgent-contact"),
            new Rung(all.rules(), 0, false),
            new Rung(all.rules(), 0, false),
            all,
            new TreeMap<>()));
    return new LadderDraft(new DutyHours(LocalTime.of(0, 0), LocalTime.of(23, 59)), ladders);
  }
}
