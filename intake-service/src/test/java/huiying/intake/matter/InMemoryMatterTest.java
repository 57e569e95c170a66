package huiying.intake.matter;

class InMemoryMatterTest extends MatterContract {
  private final InMemoryMatter stores = new InMemoryMatter();

  @Override
  protected MatterStores stores() {
    return stores;
  }
}
