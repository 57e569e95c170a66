package huiying.intake.mailbox.imap;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Tells the store being away or unwell, which no letter is to blame for, from a document that it
 * refuses. A full disk is an outage too, and so is whatever is not known.
 */
final class StoreOutage {
  /** The document breaks a validation, or is too large to be stored, inserted or updated to. */
  private static final Set<Integer> OF_THE_DOCUMENT = Set.of(121, 10_334, 17_419, 17_420);

  private StoreOutage() {}

  static boolean is(Exception e) {
    return switch (e) {
      case MongoBulkWriteException many -> !isOfTheDocuments(many);
      case MongoException one -> !OF_THE_DOCUMENT.contains(one.getCode());
      case DataAccessResourceFailureException _ -> true; // the circuit breaker is open
      case TransientDataAccessException _ -> true;
      default -> false;
    };
  }

  private static boolean isOfTheDocuments(MongoBulkWriteException e) {
    var errors = e.getWriteErrors();
    return e.getWriteConcernError() == null
        && !errors.isEmpty()
        && errors.stream().allMatch(error -> OF_THE_DOCUMENT.contains(error.getCode()));
  }
}
