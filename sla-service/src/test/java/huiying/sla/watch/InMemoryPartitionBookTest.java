package huiying.sla.watch;

class InMemoryPartitionBookTest extends PartitionBookContract {
  private final PartitionBook book = new InMemoryPartitionBook();

  @Override
  protected PartitionBook book() {
    return book;
  }
}
