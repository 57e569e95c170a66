package huiying.intake.imports;

import huiying.intake.imports.Import.State;
import java.time.Duration;
import java.time.InstantSource;

/** Removes the files of uploads that came to nothing; they hold citizens' data. */
public final class SweepUploads {
  /** Longer than any upload takes. */
  static final Duration AGE = Duration.ofDays(1);

  private final Imports imports;
  private final ImportFiles files;
  private final InstantSource time;

  public SweepUploads(Imports imports, ImportFiles files, InstantSource time) {
    this.imports = imports;
    this.files = files;
    this.time = time;
  }

  /**
   * @param most how many are looked at
   */
  public void sweep(int most) {
    for (var id : files.unsettled(time.instant().minus(AGE), most)) {
      if (!isNeeded(id)) {
        files.remove(id);
      }
      files.settle(id);
    }
  }

  private boolean isNeeded(ImportId id) {
    var one = imports.find(id).orElse(null);
    return one != null
        && switch (one.state()) {
          case State.Waiting _, State.Running _ -> true;
          case State.Done _, State.Failed _ -> false;
        };
  }
}
