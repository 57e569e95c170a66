package huiying.notify.directory;

class InMemoryDirectoryVersionsTest extends DirectoryVersionsContract {
  private final InMemoryDirectoryVersions versions = new InMemoryDirectoryVersions();

  @Override
  protected DirectoryVersions versions() {
    return versions;
  }

  @Override
  protected DirectoryVersions ofAnotherInstance() {
    return versions;
  }
}
