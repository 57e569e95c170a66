package huiying.kit.audit;

import static huiying.kit.audit.Acts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyChainTest {
  private static final int COUNT = 2_500; // more than two pages

  private final Chain chain = new Chain(new TestHash());
  private final MemoryEntries entries = new MemoryEntries();
  private final VerifyChain verify = new VerifyChain(entries, chain);

  private void fill(int count) {
    var all = Acts.entries(chain, count);
    entries.add(all);
    entries.raise(chain.seal(all.getLast().head()));
  }

  private Optional<Flaw> flaw() {
    return verify.run(Optional.empty(), _ -> {});
  }

  private void change(long number, Function<Entry, Entry> how) {
    entries.stored.computeIfPresent(number, (_, entry) -> how.apply(entry));
  }

  @Test
  void findsNothingInASoundChainAndTellsHowFarItIs() {
    fill(COUNT);
    var progress = new ArrayList<Long>();

    assertThat(verify.run(Optional.empty(), progress::add)).isEmpty();
    assertThat(progress).containsExactly(1_000L, 2_000L, 2_500L);
  }

  @Test
  void findsNothingInAnEmptyOne() {
    assertThat(flaw()).isEmpty();
  }

  @Test
  void findsAChangeOfAnyField() {
    for (var change : changes()) {
      entries.stored.clear();
      fill(4);
      change(3, change);
      assertThat(flaw()).contains(new Flaw(3, Flaw.Kind.CHANGED));
    }
  }

  private static List<Function<Entry, Entry>> changes() {
    return List.of(
        e -> with(e, e.act(), NOON.plusMillis(1).toEpochMilli(), "w", e.previous(), e.hash()),
        e -> with(e, e.act(), e.at().toEpochMilli(), "v", e.previous(), e.hash()),
        e -> with(e, e.act(), e.at().toEpochMilli(), "w", "f" + e.hash(), e.hash()),
        e -> with(e, e.act(), e.at().toEpochMilli(), "w", e.previous(), e.previous()),
        acted((a, _) -> act("李", a.roles(), a.client(), a.from(), a.what(), a.outcome())),
        acted((a, _) -> act(a.who(), "lead", a.client(), a.from(), a.what(), a.outcome())),
        acted((a, _) -> act(a.who(), a.roles(), null, a.from(), a.what(), a.outcome())),
        acted((a, _) -> act(a.who(), a.roles(), a.client(), "", a.what(), a.outcome())),
        acted((a, _) -> act(a.who(), a.roles(), a.client(), a.from(), "GET /", a.outcome())),
        acted((a, _) -> act(a.who(), a.roles(), a.client(), a.from(), a.what(), "200")),
        acted((a, _) -> subject(a, null, null)),
        acted((a, _) -> subject(a, "m4", null)),
        acted((a, _) -> subject(a, a.subject(), "")),
        acted((a, _) -> subject(a, a.subject(), "call back")));
  }

  private static Function<Entry, Entry> acted(BiFunction<Act, Entry, Act> how) {
    return e ->
        with(e, how.apply(e.act(), e), e.at().toEpochMilli(), e.writer(), e.previous(), e.hash());
  }

  private static Act act(
      String who,
      String roles,
      @Nullable String client,
      @Nullable String from,
      String what,
      String outcome) {
    return new Act(who, roles, client, from, what, "m3", outcome, null);
  }

  private static Act subject(Act a, @Nullable String subject, @Nullable String purpose) {
    return new Act(
        a.who(), a.roles(), a.client(), a.from(), a.what(), subject, a.outcome(), purpose);
  }

  private static Entry with(
      Entry e, Act act, long at, String writer, String previous, String hash) {
    return new Entry(e.number(), Instant.ofEpochMilli(at), writer, act, previous, hash);
  }

  @Test
  void findsThatCharactersMovedFromOneFieldToTheNext() {
    fill(2);
    change(
        2,
        acted((_, _) ->
            new Act(
                "王",
                "伟handler",
                "console",
                "10.1.2.3",
                "POST /api/v1/messages/{id}/replies",
                "m2",
                "201",
                null)));
    assertThat(flaw()).contains(new Flaw(2, Flaw.Kind.CHANGED));
  }

  @Test
  void findsAnyEntryThatIsGone() {
    for (long gone = 1; gone < 6; gone++) {
      entries.stored.clear();
      fill(6);
      entries.stored.remove(gone);
      assertThat(flaw()).contains(new Flaw(gone, Flaw.Kind.MISSING));
    }
  }

  @Test
  void findsThatLaterOnesMovedUpIntoAGap() {
    fill(6);
    for (long number = 3; number < 6; number++) {
      var next = entries.after(number, 1).getFirst();
      entries.stored.put(number, renumbered(next, number));
    }
    entries.stored.remove(6L);
    assertThat(flaw()).contains(new Flaw(3, Flaw.Kind.CHANGED));
  }

  @Test
  void findsTwoThatWereSwapped() {
    fill(6);
    var third = entries.after(2, 1).getFirst();
    var fifth = entries.after(4, 1).getFirst();
    entries.stored.put(3L, renumbered(fifth, 3));
    entries.stored.put(5L, renumbered(third, 5));
    assertThat(flaw()).contains(new Flaw(3, Flaw.Kind.CHANGED));
  }

  private static Entry renumbered(Entry e, long number) {
    return new Entry(number, e.at(), e.writer(), e.act(), e.previous(), e.hash());
  }

  @Test
  void findsOneThatWasPutBeforeTheFirst() {
    fill(3);
    entries.stored.put(-7L, Entry.unreadable(-7));
    assertThat(flaw()).contains(new Flaw(-7, Flaw.Kind.INSERTED));
  }

  @Test
  void findsAPieceOfAnotherChainOfOurs() {
    fill(4);
    var other = Acts.entries(chain, 2).getFirst();
    var foreign =
        chain.after(new Head(2, other.hash()), "w", List.of(new Noted(NOON, other.act())));
    entries.stored.put(3L, foreign.getFirst());
    assertThat(flaw()).contains(new Flaw(3, Flaw.Kind.UNLINKED));
  }

  @Test
  void findsAnyTailThatWasCutOff() {
    for (long from = 1; from <= 4; from++) {
      entries.stored.clear();
      fill(4);
      entries.stored.tailMap(from).clear();
      assertThat(flaw()).contains(new Flaw(from, Flaw.Kind.CUT_OFF));
    }
  }

  @Test
  void findsATailThatWasCutOffAndWrittenAnewByUs() {
    fill(4);
    entries.stored.tailMap(3L).clear();
    var end = entries.last().orElseThrow().head();
    var act = new Noted(NOON, Acts.reply("another"));
    entries.add(chain.after(end, "w", List.of(act, act, act)));
    assertThat(flaw()).contains(new Flaw(4, Flaw.Kind.REPLACED));
  }

  @Test
  void findsAHeadThatWasLoweredOrTakenAway() {
    fill(4);
    entries.stored.tailMap(3L).clear();
    entries.head = new SealedHead(new Head(2, entries.last().orElseThrow().hash()), "0");
    assertThat(flaw()).contains(new Flaw(2, Flaw.Kind.HEAD_CHANGED));

    entries.head = null;
    assertThat(flaw()).contains(new Flaw(2, Flaw.Kind.HEAD_MISSING));
  }

  @Test
  void findsAnOlderCopyOfEverythingByAHeadFromALog() {
    fill(2);
    var older = entries.head;
    var told = Acts.entries(chain, 4).getLast().head();
    assertThat(flaw()).isEmpty();
    assertThat(verify.run(Optional.of(told), _ -> {})).contains(new Flaw(3, Flaw.Kind.CUT_OFF));
    assertThat(entries.head).isEqualTo(older);

    assertThat(verify.run(Optional.of(new Head(2, told.hash())), _ -> {}))
        .contains(new Flaw(2, Flaw.Kind.REPLACED));
  }

  @Test
  void findsAChainThatWasMadeAnewWithoutTheKey() {
    var theirs = new Chain(new TestHash("another secret"));
    var forged = Acts.entries(theirs, 3);
    entries.add(forged);
    entries.raise(theirs.seal(forged.getLast().head()));
    assertThat(flaw()).contains(new Flaw(1, Flaw.Kind.CHANGED));
  }

  @Test
  void holdsAChainThatIsAheadOfItsHeadForSound() {
    fill(3);
    var end = entries.last().orElseThrow().head();
    entries.add(chain.after(end, "w", List.of(new Noted(NOON, Acts.reply("more")))));
    assertThat(flaw()).isEmpty();
  }
}
