package huiying.intake.imports;

import huiying.intake.imports.Import.State;
import huiying.intake.message.BrokenRule;
import java.time.Instant;
import java.time.InstantSource;

/** One import while this instance runs it: every step is stored before the next is made. */
final class ImportRun {
  private final Imports imports;
  private final ImportMeter meter;
  private final InstantSource time;
  private final ImportRules rules;
  private Import current;

  ImportRun(
      Import claimed, Imports imports, ImportMeter meter, InstantSource time, ImportRules rules) {
    this.current = claimed;
    this.imports = imports;
    this.meter = meter;
    this.time = time;
    this.rules = rules;
  }

  /** It is no longer ours. */
  static final class Lost extends RuntimeException {
    Lost(ImportId id) {
      super("Another instance runs import " + id);
    }
  }

  ImportId id() {
    return current.id();
  }

  long size() {
    return current.size();
  }

  String mapping() {
    return current.mapping();
  }

  Progress progress() {
    return current.progress();
  }

  void expect(int rows) {
    store(current.recorded(progress().of(rows), lease()));
  }

  /**
   * The rejections first: a crash between the two writes repeats them, and repeats are ignored.
   *
   * @throws Lost if another instance has it
   */
  void record(Batches.Batch batch) {
    if (!batch.rejections().isEmpty()) {
      imports.reject(id(), batch.rejections());
    }
    store(current.recorded(batch.reached(), lease()));
    meter.counted(batch.counts());
    batch.lags().forEach(meter::lagged);
  }

  /** Says that we are still there, if it is time to. */
  void beat() {
    if (current.state() instanceof State.Running(_, var until)
        && time.instant().isAfter(until.minus(rules.lease().dividedBy(2)))) {
      store(current.renewed(lease()));
    }
  }

  /**
   * For a whole lease from now.
   *
   * @throws Lost if another instance has it
   */
  void hold() {
    store(current.renewed(lease()));
  }

  void done() {
    store(current.done(time.instant()));
    meter.moved(current);
  }

  void handOver() {
    store(current.waiting(time.instant()));
  }

  /** Nothing is done if that fails as well: the lease ends, and the import waits likewise. */
  void rest() {
    try {
      store(current.waiting(time.instant().plus(rules.pause())));
    } catch (RuntimeException e) {
      return;
    }
  }

  void fail(BrokenRule reason) {
    store(current.failed(time.instant(), reason));
    meter.moved(current);
  }

  private Instant lease() {
    return time.instant().plus(rules.lease());
  }

  private void store(Import next) {
    if (!imports.save(next)) {
      throw new Lost(id());
    }
    current = next;
  }
}
