package huiying.kit.audit;

import static huiying.kit.audit.Acts.NOON;
import static huiying.kit.audit.Acts.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainWriterTest {
  private final Chain chain = new Chain(new TestHash());
  private final MemoryEntries entries = new MemoryEntries();
  private final ChainWriter writer = new ChainWriter(entries, chain);

  private static List<Noted> acts(String... subjects) {
    return List.of(subjects).stream().map(one -> new Noted(NOON, reply(one))).toList();
  }

  private Optional<Flaw> flaw() {
    return new VerifyChain(entries, chain).run(Optional.empty(), _ -> {});
  }

  @Test
  void goesOnAfterAnothersEntries() {
    writer.append(acts("a"));
    var other = new ChainWriter(entries, chain);
    assertThat(other.append(acts("b", "c"))).isEqualTo(2);

    assertThat(writer.append(acts("d"))).isZero(); // its number is taken
    assertThat(writer.append(acts("d"))).isEqualTo(1);
    assertThat(entries.last().orElseThrow().number()).isEqualTo(4);
    assertThat(flaw()).contains(new Flaw(4, Flaw.Kind.HEAD_MISSING));
    writer.keepHead();
    assertThat(flaw()).isEmpty();
  }

  @Test
  void doesNotTakeAnEqualEntryOfAnotherForItsOwn() {
    var other = new ChainWriter(entries, chain);
    var _ = writer.end();
    other.append(acts("same"));
    assertThat(writer.append(acts("same"))).isZero();
    assertThat(writer.append(acts("same"))).isEqualTo(1);
    assertThat(entries.stored).hasSize(2);
  }

  @Test
  void leavesTheGapWhereATailWasCutOff() {
    writer.append(acts("a", "b", "c", "d"));
    writer.keepHead();
    entries.stored.tailMap(3L).clear();

    var afterARestart = new ChainWriter(entries, chain);
    afterARestart.append(acts("e"));
    afterARestart.keepHead();
    assertThat(entries.stored.keySet()).containsExactly(1L, 2L, 5L);
    assertThat(flaw()).contains(new Flaw(3, Flaw.Kind.MISSING));
  }

  @Test
  void leavesTheGapAlsoWhereTheHeadWasTakenAwayMeanwhile() {
    writer.append(acts("a", "b", "c"));
    writer.keepHead();
    entries.stored.tailMap(2L).clear();
    entries.head = null;

    writer.append(acts("d"));
    writer.keepHead();
    assertThat(flaw()).contains(new Flaw(2, Flaw.Kind.MISSING));
  }

  @Test
  void doesNotGoOnAfterAHeadThatWasMadeByHand() {
    writer.append(acts("a"));
    entries.head = new SealedHead(new Head(1_000, "0".repeat(64)), "0".repeat(64));

    var afterARestart = new ChainWriter(entries, chain);
    afterARestart.append(acts("b"));
    assertThat(entries.stored.keySet()).containsExactly(1L, 2L);
    assertThat(flaw()).contains(new Flaw(1_000, Flaw.Kind.HEAD_CHANGED));
  }
}
