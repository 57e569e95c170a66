package huiying.intake.imports.mongo;

import huiying.intake.imports.ImportFiles;
import huiying.intake.imports.Imports;
import huiying.intake.imports.RunImportsContract;

class RunImportsOnMongoTest extends RunImportsContract {
  private final ImportCollections collections = new ImportCollections();

  @Override
  protected Imports imports() {
    return collections.imports;
  }

  @Override
  protected ImportFiles files() {
    return collections.files;
  }
}
