package huiying.intake.imports;

import static huiying.intake.imports.ImportFixture.MAPPING;
import static huiying.intake.imports.ImportFixture.MAPPINGS;
import static huiying.intake.imports.ImportFixture.NOW;
import static huiying.intake.imports.ImportFixture.file;
import static huiying.intake.imports.ImportFixture.rows;
import static huiying.intake.imports.ImportFixture.workOrders;
import static huiying.intake.message.MessageFixture.TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Channel;
import huiying.contracts.MessageEvent;
import huiying.contracts.MessageId;
import huiying.intake.imports.Import.State;
import huiying.intake.imports.file.RealTables;
import huiying.intake.message.Change;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Listed;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFilter;
import huiying.intake.message.Messages;
import huiying.intake.message.QueryCode;
import huiying.intake.message.ReceiveMessages;
import huiying.kit.access.Reach;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How imports run, on any store. What kills a process is an error thrown where it dies. */
public abstract class RunImportsContract {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int BATCH = 10;

  @TempDir Path directory;

  /** Rows that no other test has used. */
  private final String prefix = UUID.randomUUID().toString();

  private final InMemoryMessages kept = new InMemoryMessages();
  private Instant now = NOW;
  private int savesLeft = Integer.MAX_VALUE;
  private Runnable beforeAdding = () -> {};
  private Runnable afterFailing = () -> {};
  private Mappings mappings = MAPPINGS;

  protected abstract Imports imports();

  protected abstract ImportFiles files();

  private static final class Gone extends RuntimeException {}

  /** Time passes with every look at the clock. */
  private Instant tick() {
    now = now.plusMillis(1);
    return now;
  }

  private TakeFile takeFile() {
    return new TakeFile(
        imports(), files(), RealTables.tables(), MAPPINGS, new SilentImportMeter(), this::tick);
  }

  Import take(String text) {
    return takeFile().take(file(directory, text), "工单.csv", null, Reach.EVERYTHING).kept();
  }

  RunImports runner(String owner) {
    var rules = new ImportRules(owner, BATCH, LEASE, PAUSE, Gone.class::isInstance);
    return new RunImports(
        new MortalImports(),
        files(),
        RealTables.tables(),
        mappings,
        new ReceiveMessages(new WatchedMessages(), _ -> {}, new SecureRandom(), this::tick),
        TIMES,
        new SilentImportMeter(),
        this::tick,
        rules);
  }

  Import run(Import one) {
    runner("me").runNext(() -> true);
    return find(one);
  }

  private Import find(Import one) {
    return imports().find(one.id()).orElseThrow();
  }

  @Test
  void takesInEveryRowOnceAndCountsEach() {
    var done = run(take(workOrders()));

    assertThat(done.state()).isInstanceOf(State.Done.class);
    assertThat(done.progress().counts()).isEqualTo(new Counts(4, 1, 1, 2));
    assertThat(kept.announced()).hasSize(4);
    var rejections = imports().rejections(done.id(), 0, 99);
    assertThat(rejections).extracting(Rejection::row).containsExactly(6, 7, 9);
    assertThat(rejections.getFirst().rules())
        .extracting(rule -> rule.field() + " " + rule.code())
        .containsExactly("诉求类型 unknown-value", "受理时间 no-time");
    assertThat(rejections.getLast().rules().getFirst().facts().getLast()).isEqualTo("诉求内容");
    assertThat(runner("me").runNext(() -> true)).isFalse();
  }

  @Test
  void s140KeepsThePlatformsReceiptApartFromTheArrival() {
    var done = run(take(rows(prefix, 3)));

    var receipt = Instant.parse("2026-03-13T01:30:00Z");
    var message = kept.find(MessageId.of(Channel.HOTLINE_12345, prefix + "-1")).orElseThrow();
    assertThat(message.submission().receivedAt()).isEqualTo(receipt);
    assertThat(message.arrivedAt()).isBetween(NOW, now);
    assertThat(kept.announced().getFirst())
        .isInstanceOfSatisfying(
            MessageEvent.Received.class,
            event -> {
              assertThat(event.occurredAt()).isEqualTo(receipt);
              assertThat(event.arrivedAt()).isEqualTo(message.arrivedAt());
            });
    assertThat(done.progress().lags().median()).contains(3);
    assertThat(done.progress().lags().longest())
        .isEqualTo(Duration.between(receipt, message.arrivedAt()));
  }

  @Test
  void countsRightWhereverItWasKilled() {
    for (int saves = 0; saves < 8; saves++) {
      var text = rows(prefix + saves, 35) + "%s%d-3,x,y,咨询,昨天,\n".formatted(prefix, saves);
      var taken = take(text);
      savesLeft = saves;
      for (int life = 0; life < 3 && !(find(taken).state() instanceof State.Done); life++) {
        try {
          runner("life " + life).runNext(() -> true);
        } catch (Gone e) {
          savesLeft = Integer.MAX_VALUE; // the next life goes on
          now = now.plus(LEASE);
        }
      }
      assertThat(find(taken).state()).as("killed at %d", saves).isInstanceOf(State.Done.class);
      assertThat(find(taken).progress().counts())
          .as("killed at %d", saves)
          .isEqualTo(new Counts(35, 0, 0, 1));
      assertThat(imports().rejections(taken.id(), 0, 9)).hasSize(1);
    }
    assertThat(kept.announced()).hasSize(8 * 35);
  }

  @Test
  void countsTheSecondOfTwoEqualRowsAsARepeatAfterAKillToo() {
    var row = "%s-2,第2件,内容2,咨询,2026-03-13 09:30:00,\n".formatted(prefix);
    var taken = take(rows(prefix, 5) + row);
    savesLeft = 2; // claimed, counted; the first batch is received but not recorded

    assertThatExceptionOfType(Gone.class).isThrownBy(() -> run(taken));
    assertThat(kept.announced()).hasSize(5);
    savesLeft = Integer.MAX_VALUE;
    now = now.plus(LEASE);

    assertThat(run(taken).progress().counts()).isEqualTo(new Counts(5, 1, 0, 0));
  }

  @Test
  void countsWhatAnotherFileBroughtAsRepeats() {
    run(take(rows(prefix, 12)));

    assertThat(run(take(rows(prefix, 15))).progress().counts()).isEqualTo(new Counts(3, 12, 0, 0));
  }

  @Test
  void leavesAnImportToTheInstanceThatTookItOver() {
    var taken = take(rows(prefix, 35));
    beforeAdding =
        () -> {
          beforeAdding = () -> {};
          now = now.plus(LEASE); // this instance was frozen for so long
          assertThat(runner("other").runNext(() -> true)).isTrue();
        };

    assertThat(runner("frozen").runNext(() -> true)).isTrue();

    assertThat(find(taken).state()).isInstanceOf(State.Done.class);
    assertThat(find(taken).progress().counts()).isEqualTo(new Counts(35, 0, 0, 0));
    assertThat(kept.announced()).hasSize(35);
  }

  @Test
  void waitsWhileTheStoreIsAwayAndFailsNothing() {
    var taken = take(rows(prefix, 35));
    beforeAdding =
        () -> {
          throw new Gone();
        };

    assertThatExceptionOfType(Gone.class).isThrownBy(() -> run(taken));
    assertThat(find(taken).state()).isInstanceOf(State.Waiting.class);
    assertThat(runner("me").runNext(() -> true)).isFalse();
    beforeAdding = () -> {};
    now = now.plus(PAUSE);

    assertThat(run(taken).progress().counts()).isEqualTo(new Counts(35, 0, 0, 0));
  }

  @Test
  void failsAtAFaultOfOursSoThatOthersAreNotHeldUp() {
    var taken = take(rows(prefix, 5));
    beforeAdding =
        () -> {
          throw new IllegalStateException("a fault of ours");
        };

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> run(taken));

    assertThat(reason(find(taken))).isEqualTo("import-broke");
    beforeAdding = () -> {};
    assertThat(take(rows(prefix, 5)).state()).isInstanceOf(State.Waiting.class);
    assertThat(run(taken).progress().counts()).isEqualTo(new Counts(5, 0, 0, 0));
  }

  @Test
  void failsAFileThatWearsUsOutSoThatNobodyTakesItOver() {
    for (var error : List.of(new OutOfMemoryError("a test's"), new StackOverflowError())) {
      var taken = take(rows(prefix, 5));
      beforeAdding =
          () -> {
            throw error;
          };

      assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> run(taken));

      assertThat(reason(find(taken))).isEqualTo("import-broke");
      now = now.plus(LEASE);
      assertThat(runner("other").runNext(() -> true)).isFalse();
    }
    beforeAdding = () -> {};
    assertThat(run(take(rows(prefix, 5))).progress().counts()).isEqualTo(new Counts(5, 0, 0, 0));
  }

  @Test
  void takesNothingFromAFileThatCannotBeReadToItsEnd() {
    var failed = run(take(rows(prefix, 30) + "\"never closed"));

    assertThat(reason(failed)).isEqualTo("malformed-csv");
    assertThat(kept.announced()).isEmpty();
  }

  @Test
  void failsIfTheMappingIsGone() {
    var taken = take(rows(prefix, 3));
    mappings = new Mappings(Map.of("other", MAPPING), "other");

    assertThat(reason(run(taken))).isEqualTo("unknown-mapping");
  }

  private static @Nullable String reason(Import one) {
    return one.state() instanceof State.Failed(_, var reason) ? reason.code() : null;
  }

  @Test
  void keepsTheFileThatIsUploadedAgainTheMomentItsImportFails() {
    var text = rows(prefix, 3);
    mappings = new Mappings(Map.of("other", MAPPING), "other");
    afterFailing = () -> take(text);

    assertThat(run(take(text)).state()).isInstanceOf(State.Waiting.class);
    mappings = MAPPINGS;
    assertThat(run(take(text)).progress().counts()).isEqualTo(new Counts(3, 0, 0, 0));
  }

  @Test
  void handsOverAfterABatchWhenTheInstanceStops() {
    var taken = take(rows(prefix, 35));
    var batches = new int[1];

    runner("stopping").runNext(() -> batches[0]++ < 2);

    assertThat(find(taken).state()).isInstanceOf(State.Waiting.class);
    assertThat(find(taken).progress().counts().created()).isEqualTo(20);
    assertThat(find(taken).progress().fraction()).isBetween(0.57, 0.58);
    assertThat(run(taken).progress().counts()).isEqualTo(new Counts(35, 0, 0, 0));
  }

  @Test
  void knowsAFileThatIsUploadedAgain() {
    var text = rows(prefix, 3);
    var done = run(take(text));

    var again = takeFile().take(file(directory, text), "other name.csv", "12345", Reach.EVERYTHING);

    assertThat(again.isNew()).isFalse();
    assertThat(again.kept()).isEqualTo(done);
    assertThatExceptionOfType(UnknownMapping.class)
        .isThrownBy(() -> takeFile().take(file(directory, text), "x", "none", Reach.EVERYTHING));
  }

  /** Dies instead of the save after so many. */
  private final class MortalImports implements Imports {
    @Override
    public boolean save(Import next) {
      if (savesLeft-- <= 0) {
        throw new Gone();
      }
      var isSaved = imports().save(next);
      if (isSaved && next.state() instanceof State.Failed) {
        afterFailing.run();
      }
      return isSaved;
    }

    @Override
    public Optional<Import> find(ImportId id) {
      return imports().find(id);
    }

    @Override
    public boolean add(Import uploaded) {
      return imports().add(uploaded);
    }

    @Override
    public Optional<Import> runnable(Instant now) {
      return imports().runnable(now);
    }

    @Override
    public void reject(ImportId id, List<Rejection> rejections) {
      imports().reject(id, rejections);
    }

    @Override
    public List<Rejection> rejections(ImportId id, int afterRow, int limit) {
      return imports().rejections(id, afterRow, limit);
    }

    @Override
    public void forgetRejections(ImportId id) {
      imports().forgetRejections(id);
    }

    @Override
    public List<Import> recent(@Nullable Place after, int limit) {
      return imports().recent(after, limit);
    }
  }

  private final class WatchedMessages implements Messages {
    @Override
    public Set<MessageId> add(Collection<Change> received) {
      beforeAdding.run();
      return kept.add(received);
    }

    @Override
    public Optional<Message> find(MessageId id) {
      return kept.find(id);
    }

    @Override
    public Optional<Message> find(QueryCode code) {
      return kept.find(code);
    }

    @Override
    public List<Listed> list(MessageFilter filter, @Nullable After after, int most) {
      return kept.list(filter, after, most);
    }

    @Override
    public List<Published> published(@Nullable After after, int most) {
      return kept.published(after, most);
    }

    @Override
    public Map<MessageId, Message> findAll(Collection<MessageId> ids) {
      return kept.findAll(ids);
    }

    @Override
    public void save(Change change) {
      kept.save(change);
    }
  }
}
