package huiying.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;

class RunImportsTest extends RunImportsContract {
  private final InMemoryImports imports = new InMemoryImports();
  private final InMemoryImportFiles files = new InMemoryImportFiles();

  @Override
  protected Imports imports() {
    return imports;
  }

  @Override
  protected ImportFiles files() {
    return files;
  }

  @AfterEach
  void keepsNoFileOfAnImportThatHasEnded() {
    assertThat(files.isEmpty()).isTrue();
  }
}
