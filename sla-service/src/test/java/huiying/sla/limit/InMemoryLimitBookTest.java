package huiying.sla.limit;

class InMemoryLimitBookTest extends LimitBookContract {
  private final LimitBook book = new InMemoryLimitBook();

  @Override
  protected LimitBook book() {
    return book;
  }
}
