package huiying.notify.duty;

class InMemoryKnownYearsTest extends KnownYearsContract {
  @Override
  protected KnownYears empty() {
    return new InMemoryKnownYears();
  }
}
