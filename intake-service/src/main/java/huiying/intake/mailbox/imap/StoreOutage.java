package huiying.intake.mailbox.imap;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells the store being away, which no letter is to blame for, from a write it refuses. */
final class StoreOutage {
  private StoreOutage() {}

  static boolean is(Exception e) {
    var isOfTheDriver =
        e instanceof MongoException
            && !(e instanceof MongoWriteException)
            && !(e instanceof MongoBulkWriteException);
    return isOfTheDriver
        || e instanceof DataAccessResourceFailureException // the circuit breaker is open
        || e instanceof TransientDataAccessException;
  }
}
