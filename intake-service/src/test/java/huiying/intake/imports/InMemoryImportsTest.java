package huiying.intake.imports;

class InMemoryImportsTest extends ImportsContract {
  private final InMemoryImports imports = new InMemoryImports();

  @Override
  protected Imports imports() {
    return imports;
  }
}
