package huiying.sla.report.mongo;

import huiying.sla.TestMongo;
import huiying.sla.report.RollUps;
import huiying.sla.report.RollUpsContract;

class MongoRollUpsTest extends RollUpsContract {
  private final RollUps rollUps = new MongoRollUps(TestMongo.empty());

  @Override
  protected RollUps rollUps() {
    return rollUps;
  }
}
