package huiying.intake.contact.loop;

import com.mongodb.MongoException;
import huiying.contracts.MessageId;
import huiying.intake.contact.RetentionTroubles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Logs what retention could not erase, without its content. */
class LogRetentionTroubles implements RetentionTroubles {
  private static final Logger LOG = LoggerFactory.getLogger(LogRetentionTroubles.class);

  @Override
  public boolean concernsAll(RuntimeException e) {
    return e instanceof MongoException || e instanceof DataAccessException;
  }

  /** An exception's own text may quote what is kept; its kind does not. */
  @Override
  public void skipped(MessageId id, RuntimeException why) {
    LOG.error("Retention skips message {}: {}", id.value(), why.getClass().getSimpleName());
  }
}
