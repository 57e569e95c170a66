package huiying.kit.audit;

import static huiying.kit.audit.Acts.NOON;
import static huiying.kit.audit.Acts.QUICK;
import static huiying.kit.audit.Acts.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the trail does on every store. */
public abstract class AuditTrailContract {
  private static final int INSTANCES = 2;
  private static final int THREADS = 8;
  private static final int EACH = 50;

  private final Chain chain = new Chain(new TestHash());
  private final AuditEntries store = anEmptyStore();
  private final FlakyEntries flaky = new FlakyEntries(store);

  protected abstract AuditEntries anEmptyStore();

  private AuditTrail trail() {
    return trail(QUICK);
  }

  private AuditTrail trail(AuditProperties settings) {
    var trail = new AuditTrail(flaky, chain, () -> NOON, settings);
    trail.start();
    return trail;
  }

  private Optional<Flaw> flaw() {
    return new VerifyChain(store, chain).run(Optional.empty(), _ -> {});
  }

  private List<Entry> all() {
    return store.after(0, 10_000);
  }

  private List<String> subjects() {
    return all().stream().map(entry -> String.valueOf(entry.act().subject())).toList();
  }

  private void awaitHead(long number) {
    await()
        .until(() -> store.head().filter(sealed -> sealed.head().number() == number).isPresent());
  }

  @Test
  void keepsAnEntryAsItWasNoted() {
    var odd = new Act("王伟 \ud83d\ude00", "", null, "::1", "", "", "", "half \ud83d");
    try (var trail = trail()) {
      trail.note(odd);
      trail.note(reply("long".repeat(1_000)));
    }
    var entry = all().getFirst();
    assertThat(entry.number()).isEqualTo(1);
    assertThat(entry.at()).isEqualTo(NOON);
    assertThat(entry.act())
        .isEqualTo(new Act("王伟 \ud83d\ude00", "", null, "::1", "", "", "", "half ?"));
    assertThat(all().getLast().act().subject()).hasSize(501).endsWith("…");
    assertThat(flaw()).isEmpty();
  }

  @Test
  void numbersTheEntriesOfTwoInstancesWithoutAGap() throws InterruptedException {
    var trails = List.of(trail(), trail());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caller = 0; caller < INSTANCES * THREADS; caller++) {
        var trail = trails.get(caller % INSTANCES);
        var name = "m" + caller + "-";
        threads.execute(() -> IntStream.range(0, EACH).forEach(n -> trail.note(reply(name + n))));
      }
    }
    trails.forEach(AuditTrail::close);

    var count = INSTANCES * THREADS * EACH;
    assertThat(all()).extracting(Entry::number).containsExactlyElementsOf(upTo(count));
    assertThat(subjects()).doesNotHaveDuplicates();
    assertThat(flaw()).isEmpty();
    assertThat(store.head().orElseThrow().head().number()).isEqualTo(count);
  }

  private static List<Long> upTo(long count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }

  @Test
  void losesNothingWhileTheStoreIsAwayAndDoublesNothing() {
    try (var trail = trail()) {
      trail.note(reply("before"));
      flaky.mood = FlakyEntries.Mood.AWAY;
      await().until(() -> isAway(trail));
      IntStream.range(0, 20).forEach(n -> trail.noteSoon(reply("m" + n)));
      await().until(() -> trail.waiting() >= 20);

      flaky.mood = FlakyEntries.Mood.WELL;
      trail.noteSoon(reply("after"));
    }
    assertThat(subjects()).startsWith("before").endsWith("after").doesNotHaveDuplicates();
    assertThat(subjects()).containsAll(IntStream.range(0, 20).mapToObj(n -> "m" + n).toList());
    assertThat(flaw()).isEmpty();
  }

  private int tries;

  private boolean isAway(AuditTrail trail) {
    try {
      trail.note(reply("try " + tries++));
      return false;
    } catch (AuditAway e) {
      return true;
    }
  }

  @Test
  void doublesNothingThatWasStoredWithoutAnAnswer() {
    for (var mood :
        List.of(FlakyEntries.Mood.STORES_AND_FAILS, FlakyEntries.Mood.STORES_HALF_AND_FAILS)) {
      try (var trail = trail()) {
        trail.note(reply("first " + mood));
        flaky.mood = mood;
        IntStream.range(0, 20).forEach(n -> trail.noteSoon(reply(mood + " " + n)));
        trail.noteSoon(reply("last " + mood));
      }
    }
    assertThat(subjects()).hasSize(44).doesNotHaveDuplicates();
    assertThat(flaw()).isEmpty();
  }

  @Test
  void letsTheHeadCatchUpAfterACrash() {
    try (var trail = trail()) {
      trail.note(reply("m1"));
      awaitHead(1);
      flaky.mood = FlakyEntries.Mood.KEEPS_NO_HEAD; // killed before the head was written
      trail.note(reply("m2"));
      await().until(() -> store.last().orElseThrow().number() == 2);
    }
    assertThat(store.head().orElseThrow().head().number()).isEqualTo(1);
    assertThat(flaw()).isEmpty();

    flaky.mood = FlakyEntries.Mood.WELL;
    try (var _ = trail()) {
      awaitHead(2);
    }
    assertThat(flaw()).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFitIntoTheQueue() {
    flaky.mood = FlakyEntries.Mood.AWAY;
    var trail = trail(new AuditProperties(5, Duration.ofSeconds(1), Duration.ofMillis(20)));
    assertThatThrownBy(() ->
            IntStream.range(0, AuditTrail.GROUP + 6).forEach(n -> trail.noteSoon(reply("m" + n))))
        .isInstanceOf(AuditAway.class)
        .hasMessageContaining("Too much waits");
    flaky.mood = FlakyEntries.Mood.WELL;
    trail.close();
    assertThatThrownBy(() -> trail.note(reply("late"))).isInstanceOf(AuditAway.class);
    assertThat(flaw()).isEmpty();
  }

  @Test
  void writesManyCallersEntriesAtOnce() {
    flaky.mood = FlakyEntries.Mood.AWAY;
    try (var trail = trail()) {
      IntStream.range(0, 1_200).forEach(n -> trail.noteSoon(reply("m" + n)));
      flaky.mood = FlakyEntries.Mood.WELL;
    }
    assertThat(all()).hasSize(1_200);
    assertThat(subjects())
        .containsExactlyElementsOf(IntStream.range(0, 1_200).mapToObj(n -> "m" + n).toList());
    assertThat(flaw()).isEmpty();
  }

  @Test
  void findsByEveryFilterNewestFirstInPages() {
    var entries =
        chain.after(
            Head.BEFORE_FIRST,
            "w",
            IntStream.range(0, 10)
                .mapToObj(
                    n -> new Noted(NOON.plusSeconds(n / 2), n == 4 ? other() : reply("m" + n)))
                .toList());
    store.add(entries);

    assertThat(numbers(new AuditQuery(null, null, null, null, null, null, null, 3)))
        .containsExactly(10L, 9L, 8L);
    var place = new AuditQuery.Place(entries.get(7).at(), 8);
    assertThat(numbers(new AuditQuery(null, null, null, null, null, null, place, 3)))
        .containsExactly(7L, 6L, 5L);
    assertThat(numbers(new AuditQuery("someone", null, null, null, null, null, null, 3)))
        .containsExactly(5L);
    assertThat(numbers(new AuditQuery(null, "m3", null, null, null, null, null, 3)))
        .containsExactly(4L);
    assertThat(numbers(new AuditQuery(null, null, "GET /api/v1/(", null, null, null, null, 3)))
        .containsExactly(5L);
    assertThat(numbers(new AuditQuery(null, null, "GET /api/v1/.", null, null, null, null, 3)))
        .isEmpty();
    assertThat(numbers(new AuditQuery(null, null, null, "403", null, null, null, 3)))
        .containsExactly(5L);
    assertThat(
            numbers(
                new AuditQuery(
                    null, null, null, "201", NOON.plusSeconds(1), NOON.plusSeconds(3), null, 9)))
        .containsExactly(6L, 4L, 3L);
  }

  private static Act other() {
    return new Act("someone", "lead", null, null, "GET /api/v1/(x)", null, "403", null);
  }

  private List<Long> numbers(AuditQuery query) {
    return store.find(query).stream().map(Entry::number).toList();
  }
}
