package huiying.intake.imports;

import huiying.intake.message.BrokenRule;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.TimeRules;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Runs imports, one at a time. Several instances may: each import has one runner. */
public final class RunImports {
  private static final int MOST_TIDIED = 100;

  private final Imports imports;
  private final ImportFiles files;
  private final Tables tables;
  private final Mappings mappings;
  private final ReceiveMessages receiveMessages;
  private final TimeRules times;
  private final ImportMeter meter;
  private final InstantSource time;
  private final ImportRules rules;

  public RunImports(
      Imports imports,
      ImportFiles files,
      Tables tables,
      Mappings mappings,
      ReceiveMessages receiveMessages,
      TimeRules times,
      ImportMeter meter,
      InstantSource time,
      ImportRules rules) {
    this.imports = imports;
    this.files = files;
    this.tables = tables;
    this.mappings = mappings;
    this.receiveMessages = receiveMessages;
    this.times = times;
    this.meter = meter;
    this.time = time;
    this.rules = rules;
  }

  /**
   * Runs the next import to its end, from where it was left.
   *
   * @param goOn asked after each batch; if not, another instance may go on from there
   * @return false if there is none to run
   * @throws RuntimeException for a trouble that passes; the import waits for that
   */
  public boolean runNext(BooleanSupplier goOn) {
    var next = imports.runnable(time.instant());
    if (next.isEmpty()) {
      return false;
    }
    var claimed = next.get().claimed(rules.owner(), time.instant(), rules.lease());
    if (imports.save(claimed)) {
      meter.moved(claimed);
      run(claimed, goOn);
    }
    return true;
  }

  private void run(Import claimed, BooleanSupplier goOn) {
    var run = new ImportRun(claimed, imports, meter, time, rules);
    try {
      if (takeIn(run, goOn)) {
        removeFileOf(claimed);
      }
    } catch (ImportRun.Lost e) {
      return; // another instance has it, and counts what we took in
    } catch (BadFile e) {
      fail(run, e.reason());
    } catch (UnknownMapping e) {
      fail(run, new BadFile("unknown-mapping", e.name()).reason());
    } catch (OutOfMemoryError | StackOverflowError e) { // else it wears out every instance in turn
      fail(run, broken(e));
      throw new IllegalStateException("Import %s wears us out".formatted(claimed.id()), e);
    } catch (RuntimeException e) {
      if (!rules.passing().test(e)) {
        fail(run, broken(e));
      } else {
        run.rest();
      }
      throw e;
    }
  }

  /** The file goes first: once it has failed, somebody may upload it again. */
  private void fail(ImportRun run, BrokenRule reason) {
    run.hold();
    files.remove(run.id());
    run.fail(reason);
  }

  /** The import has ended and stays so, whatever becomes of this; {@link #tidy} does it as well. */
  private void removeFileOf(Import ended) {
    try {
      files.remove(ended.id());
    } catch (RuntimeException e) {
      meter.fileStays(ended, e);
    }
  }

  private static BrokenRule broken(Throwable e) {
    return new BadFile("import-broke", e.getClass().getSimpleName()).reason();
  }

  /** Whether it came to the end. */
  private boolean takeIn(ImportRun run, BooleanSupplier goOn) {
    var mapping = mappings.named(run.mapping());
    try (var file = files.fetch(run.id(), run.size(), run::beat)) {
      run.expect(countRows(file, run));
      try (var rows = tables.open(file.path())) {
        var batches = new Batches(rows, mapping.over(rows.columns()), receiveMessages, times, time);
        while (goOn.getAsBoolean()) {
          var batch = batches.next(run.progress(), rules.batch(), run::beat);
          if (batch.isEmpty()) {
            run.done();
            return true;
          }
          run.record(batch.get());
        }
      }
    }
    run.handOver();
    return false;
  }

  /** So that a file that cannot be read to its end makes no message at all. */
  private int countRows(LocalFile file, ImportRun run) {
    int count = 0;
    try (var rows = tables.open(file.path())) {
      for (var row = rows.next(); row != null; row = rows.next()) {
        count++;
        run.beat();
      }
    }
    return count;
  }

  /** Removes files whose import was done when its runner died, here too; to be done at start. */
  public void tidy() {
    LocalFile.removeLeftovers();
    for (var one : imports.recent(null, MOST_TIDIED)) {
      if (one.state() instanceof Import.State.Done) {
        files.remove(one.id());
      }
    }
  }
}
