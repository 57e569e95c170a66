package huiying.intake.imports;

import java.time.Duration;

/** Told of what imports do, once it is stored. */
public interface ImportMeter {
  void moved(Import changed);

  /** An import has ended, but its file, with citizens' data, could not be removed. */
  void fileStays(Import ended, RuntimeException why);

  void counted(Counts ofBatch);

  /** How long after its receipt a new message arrived. */
  void lagged(Duration lag);
}
