package huiying.intake.mailbox.imap;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;

/** Tells the store being away, which no letter is to blame for, from a write it refuses. */
final class StoreOutage {
  private StoreOutage() {}

  static boolean is(Exception e) {
    return e instanceof MongoException
        && !(e instanceof MongoWriteException)
        && !(e instanceof MongoBulkWriteException);
  }
}
