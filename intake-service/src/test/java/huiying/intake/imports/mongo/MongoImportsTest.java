package huiying.intake.imports.mongo;

import huiying.intake.imports.Imports;
import huiying.intake.imports.ImportsContract;

class MongoImportsTest extends ImportsContract {
  private final ImportCollections collections = new ImportCollections();

  @Override
  protected Imports imports() {
    return collections.imports;
  }
}
