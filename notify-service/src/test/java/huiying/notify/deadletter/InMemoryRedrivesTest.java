package huiying.notify.deadletter;

class InMemoryRedrivesTest extends RedrivesContract {
  @Override
  protected Redrives empty() {
    return new InMemoryRedrives();
  }
}
