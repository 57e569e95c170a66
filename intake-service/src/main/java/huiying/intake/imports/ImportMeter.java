package huiying.intake.imports;

import java.time.Duration;

/** Told of what imports do, once it is stored. */
public interface ImportMeter {
  void moved(Import changed);

  void counted(Counts ofBatch);

  /** How long after its receipt a new message arrived. */
  void lagged(Duration lag);
}
