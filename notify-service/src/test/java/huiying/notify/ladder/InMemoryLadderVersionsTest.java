package huiying.notify.ladder;

class InMemoryLadderVersionsTest extends LadderVersionsContract {
  private final InMemoryLadderVersions versions = new InMemoryLadderVersions();

  @Override
  protected LadderVersions versions() {
    return versions;
  }

  @Override
  protected LadderVersions ofAnotherInstance() {
    return versions;
  }
}
