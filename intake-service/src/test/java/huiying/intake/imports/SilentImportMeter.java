package huiying.intake.imports;

import java.time.Duration;

/** Counts nothing. */
public final class SilentImportMeter implements ImportMeter {
  @Override
  public void moved(Import changed) {}

  @Override
  public void fileStays(Import ended, RuntimeException why) {}

  @Override
  public void counted(Counts ofBatch) {}

  @Override
  public void lagged(Duration lag) {}
}
