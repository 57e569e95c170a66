package huiying.sla.report.mongo;

import huiying.sla.report.Packs;
import huiying.sla.report.RollUps;
import org.springframework.data.mongodb.core.MongoOperations;

/** The real stores, for tests of the whole feature. */
public final class MongoReports {
  private MongoReports() {}

  public static RollUps rollUps(MongoOperations mongo) {
    return new MongoRollUps(mongo);
  }

  public static Packs packs(MongoOperations mongo) {
    return new MongoPacks(mongo);
  }
}
