package huiying.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

  @Test
  void staysDoneIfItsFileCannotBeRemovedAndTidiesThatUpAtStart() {
    files.stick(true);
    var taken = take(ImportFixture.rows("stuck", 3));

    assertThat(run(taken).state()).isInstanceOf(Import.State.Done.class);
    assertThat(files.isEmpty()).isFalse();

    files.stick(false);
    runner("next").tidy();
  }

  @AfterEach
  void keepsNoFileOfAnImportThatHasEnded() {
    assertThat(files.isEmpty()).isTrue();
  }
}
