package huiying.intake.imports;

import static huiying.intake.imports.ImportFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.imports.Import.State;
import huiying.intake.imports.Imports.Place;
import huiying.intake.message.BrokenRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of imports must keep to. */
public abstract class ImportsContract {
  private static final Duration LEASE = Duration.ofMinutes(1);

  protected abstract Imports imports();

  protected static Import anImport(String content, Instant uploadedAt) {
    var id = ImportId.of(content, "12345");
    return Import.uploaded(id, "工单.csv", 7, "12345", List.of("工单编号", ""), uploadedAt);
  }

  @Test
  void keepsEveryStateAndNumber() {
    var one = anImport("a", NOW);
    var lags = Lags.NONE.plus(Duration.ofDays(3)).plus(Duration.ofMillis(-5));
    var reached = new Progress(502, 900, new Counts(1, 2, 3, 4), lags, NOW.plusMillis(9));

    assertThat(imports().add(one)).isTrue();
    assertThat(imports().find(one.id())).contains(one);
    for (var next :
        List.of(
            one.claimed("me", NOW, LEASE),
            one.claimed("me", NOW, LEASE).recorded(reached, NOW.plus(LEASE)),
            one.waiting(NOW).done(NOW),
            one.waiting(NOW)
                .waiting(NOW)
                .failed(NOW, new BadFile("row-too-long", 7, 9).reason()))) {
      var stored = withVersion(next, imports().find(one.id()).orElseThrow().version() + 1);
      assertThat(imports().save(stored)).isTrue();
      assertThat(imports().find(one.id())).contains(stored);
    }
  }

  private static Import withVersion(Import one, long version) {
    return new Import(
        one.id(),
        one.fileName(),
        one.size(),
        one.mapping(),
        one.columns(),
        one.state(),
        one.progress(),
        one.uploadedAt(),
        one.startedAt(),
        version);
  }

  @Test
  void keepsTheFirstOfTwoAndRefusesAStaleWrite() {
    var one = anImport("a", NOW);
    assertThat(imports().add(one)).isTrue();
    assertThat(imports().add(anImport("a", NOW.plusSeconds(1)))).isFalse();

    assertThat(imports().save(one.claimed("me", NOW, LEASE))).isTrue();
    assertThat(imports().save(one.claimed("you", NOW, LEASE))).isFalse();

    assertThat(imports().find(one.id()).orElseThrow().state())
        .isEqualTo(new State.Running("me", NOW.plus(LEASE)));
  }

  @Test
  void offersWhatWaitsAndWhatItsRunnerLeft() {
    var one = anImport("a", NOW);
    imports().add(one);
    assertThat(imports().runnable(NOW.minusMillis(1))).isEmpty();
    assertThat(imports().runnable(NOW)).contains(one);

    var running = one.claimed("me", NOW, LEASE);
    imports().save(running);

    assertThat(imports().runnable(NOW.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(imports().runnable(NOW.plus(LEASE))).contains(running);
    imports().save(running.done(NOW));
    assertThat(imports().runnable(NOW.plus(LEASE))).isEmpty();
  }

  @Test
  void keepsRejectedRowsOnceAndInOrder() {
    var id = anImport("a", NOW).id();
    var other = anImport("b", NOW).id();
    var rows = IntStream.of(900, 20, 1_000_001).mapToObj(ImportsContract::rejection).toList();

    imports().reject(id, rows);
    imports().reject(id, List.of(rejection(20), rejection(21)));
    imports().reject(other, List.of(rejection(1)));

    assertThat(imports().rejections(id, 0, 3))
        .extracting(Rejection::row)
        .containsExactly(20, 21, 900);
    assertThat(imports().rejections(id, 900, 3)).containsExactly(rejection(1_000_001));
    imports().forgetRejections(id);
    assertThat(imports().rejections(id, 0, 3)).isEmpty();
    assertThat(imports().rejections(other, 0, 3)).hasSize(1);
  }

  private static Rejection rejection(int row) {
    var rule = new BrokenRule("受理时间", "future", List.of(NOW, NOW.plusSeconds(1)));
    return new Rejection(row, List.of("=1+1", ""), List.of(rule));
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    var all =
        IntStream.range(0, 5).mapToObj(n -> anImport("l" + n, NOW.plusSeconds(n / 2))).toList();
    all.forEach(imports()::add);

    var first = imports().recent(null, 2);
    var last = first.getLast();
    var rest = imports().recent(new Place(last.uploadedAt(), last.id().value()), 9);

    assertThat(first.getFirst().uploadedAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(rest).hasSize(3).doesNotContainAnyElementsOf(first);
    assertThat(all).containsAll(rest).containsAll(first);
  }

  @Test
  void forgetsRowsThatWereRejectedLongAgoSomeAtATime() {
    var one = anImport("a", NOW);
    imports().add(one);
    var rule = new BadFile("row-too-long", 7, 9).reason();
    imports()
        .reject(
            one.id(),
            IntStream.range(0, 5)
                .mapToObj(n -> new Rejection(n + 2, List.of("王小明", "" + n), List.of(rule)))
                .toList());

    assertThat(imports().forgetRejectedBefore(NOW, 9)).isZero();
    assertThat(imports().forgetRejectedBefore(NOW.plusMillis(1), 3)).isEqualTo(3);
    assertThat(imports().rejections(one.id(), 0, 9)).hasSize(2);
    assertThat(imports().forgetRejectedBefore(NOW.plusMillis(1), 3)).isEqualTo(2);
    assertThat(imports().rejections(one.id(), 0, 9)).isEmpty();
  }
}
