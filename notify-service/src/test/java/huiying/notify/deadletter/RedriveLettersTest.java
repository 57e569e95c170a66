package huiying.notify.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.notify.deadletter.Redrive.State;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedriveLettersTest {
  private static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");
  private static final LetterTopic FROM = new LetterTopic("clock-events", "notify-service");
  private static final LetterId ID = new LetterId(FROM.name(), 0, 7);

  private final InMemoryRedrives redrives = new InMemoryRedrives();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger counted = new AtomicInteger();
  private boolean away;
  private final RedriveLetters redrive =
      new RedriveLetters(new OneLetter(), redrives, _ -> counted.incrementAndGet(), () -> NOW);

  @Test
  void sendsOnceAndNotesWhoDidItAndWhen() {
    var done = redrive.redrive(FROM, ID, "王", false);

    assertThat(sent).hasValue(1);
    assertThat(counted).hasValue(1);
    assertThat(done)
        .isEqualTo(redrives.find(ID).orElseThrow())
        .returns(State.SENT, Redrive::state)
        .returns("王", Redrive::by)
        .returns(NOW, Redrive::at);
  }

  @Test
  void refusesASecondTimeUnlessItIsMeant() {
    redrive.redrive(FROM, ID, "王", false);

    assertThatExceptionOfType(AlreadyRedriven.class)
        .isThrownBy(() -> redrive.redrive(FROM, ID, "李", false))
        .satisfies(e -> assertThat(e.redrive().by()).isEqualTo("王"));
    assertThat(sent).hasValue(1);

    var again = redrive.redrive(FROM, ID, "李", true);
    assertThat(sent).hasValue(2);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.before()).containsExactly(new Redrive.Try("王", NOW, State.SENT));
  }

  @Test
  void mayBeTriedAgainWhenKafkaDidNotSayThatItHasIt() {
    away = true;
    assertThatExceptionOfType(LettersAway.class)
        .isThrownBy(() -> redrive.redrive(FROM, ID, "王", false));
    assertThat(redrives.find(ID).orElseThrow().state()).isEqualTo(State.FAILED);

    away = false;
    assertThat(redrive.redrive(FROM, ID, "王", false).state()).isEqualTo(State.SENT);
    assertThat(counted).hasValue(1);
  }

  @Test
  void whatAServiceDiedOverMayHaveArrivedAndIsSentOnlyIfItIsMeant() {
    redrives.add(Redrive.first(ID, "王", NOW));

    assertThatExceptionOfType(AlreadyRedriven.class)
        .isThrownBy(() -> redrive.redrive(FROM, ID, "王", false));
    assertThat(redrive.redrive(FROM, ID, "王", true).state()).isEqualTo(State.SENT);
  }

  @Test
  void ofManyAtTheSameTimeOneSends() throws Exception {
    try (var callers = Executors.newFixedThreadPool(8)) {
      var all =
          callers.invokeAll(Collections.nCopies(8, () -> redrive.redrive(FROM, ID, "王", false)));

      assertThat(all.stream().filter(one -> one.state() == Future.State.SUCCESS)).hasSize(1);
    }
    assertThat(sent).hasValue(1);
  }

  @Test
  void keepsTheLatestOfVeryManyTries() {
    redrive.redrive(FROM, ID, "0", false);
    IntStream.rangeClosed(1, 30).forEach(n -> redrive.redrive(FROM, ID, "" + n, true));

    var kept = redrives.find(ID).orElseThrow();
    assertThat(kept.attempt()).isEqualTo(31);
    assertThat(kept.before()).hasSize(20).last().returns("29", Redrive.Try::by);
  }

  /** Always the same one. */
  private final class OneLetter implements Letters {
    @Override
    public Page newest(Collection<LetterTopic> topics, Optional<Places> from, int limit) {
      return new Page(List.of(), new Places(Collections.emptySortedMap()));
    }

    @Override
    public Letter find(LetterTopic topic, LetterId id) {
      throw new NoSuchLetter(id, false);
    }

    @Override
    public Parcel open(LetterTopic topic, LetterId id) {
      return () -> {
        if (away) {
          throw new LettersAway("away");
        }
        return new Parcel.Delivered(0, sent.incrementAndGet());
      };
    }
  }
}
