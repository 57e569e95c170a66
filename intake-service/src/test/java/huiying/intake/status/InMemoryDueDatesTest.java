package huiying.intake.status;

class InMemoryDueDatesTest extends DueDatesContract {
  private final InMemoryDueDates dates = new InMemoryDueDates();

  @Override
  protected DueDates dates() {
    return dates;
  }
}
