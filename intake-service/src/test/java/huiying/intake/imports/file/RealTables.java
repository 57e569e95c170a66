package huiying.intake.imports.file;

import huiying.intake.imports.Tables;

/** For tests of others that read real files. */
public final class RealTables {
  private RealTables() {}

  public static Tables tables() {
    return new FileTables(Bounds.USUAL);
  }
}
