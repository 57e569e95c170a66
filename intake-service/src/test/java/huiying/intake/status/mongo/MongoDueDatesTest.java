package huiying.intake.status.mongo;

import com.mongodb.client.MongoClients;
import huiying.backing.BackingServices;
import huiying.intake.status.DueDates;
import huiying.intake.status.DueDatesContract;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoDueDatesTest extends DueDatesContract {
  private static final String DATABASE = "due-dates-test";
  private static final MongoTemplate MONGO =
      new MongoTemplate(
          MongoClients.create(BackingServices.forTests().mongoUri(DATABASE)), DATABASE);

  private final MongoDueDates dates = new MongoDueDates(MONGO);

  @Override
  protected DueDates dates() {
    return dates;
  }
}
