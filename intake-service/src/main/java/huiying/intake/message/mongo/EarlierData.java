package huiying.intake.message.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Refuses to start on messages of a build before there was sign-in: their citizens lie in clear,
 * and nothing says who may see them.
 */
final class EarlierData implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(EarlierData.class);
  private static final long MOST_SECONDS = 5;

  private final MongoCollection<Document> documents;

  EarlierData(MongoCollection<Document> documents) {
    this.documents = documents;
  }

  /**
   * Without the store there is nothing to refuse; what is read later says what is wrong with it.
   */
  @Override
  public void afterSingletonsInstantiated() {
    boolean isThere;
    try {
      isThere = isThere();
    } catch (MongoException e) {
      LOG.warn("Not looked for data of an earlier build: {}", e.getMessage());
      return;
    }
    if (isThere) {
      throw new IllegalStateException(
          "The database holds messages of an earlier build, with contact data in clear. "
              + "Start with --fresh, or on an empty database. "
              + "数据库中有旧版本的来件，联系方式未加密：请用 --fresh 启动，或换用空数据库。");
    }
  }

  /** Each message of this build says whether it is undispatched; others come first in the index. */
  private boolean isThere() {
    return documents
            .find(and(eq(ReachFilter.UNDISPATCHED, null), exists(MessageDocument.LIFE)))
            .projection(include("_id"))
            .maxTime(MOST_SECONDS, TimeUnit.SECONDS)
            .limit(1)
            .first()
        != null;
  }
}
