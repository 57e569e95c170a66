package huiying.sla.report;

class InMemoryRollUpsTest extends RollUpsContract {
  private final RollUps rollUps = new InMemoryRollUps();

  @Override
  protected RollUps rollUps() {
    return rollUps;
  }
}
