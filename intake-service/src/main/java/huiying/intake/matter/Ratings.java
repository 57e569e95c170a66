package huiying.intake.matter;

import huiying.contracts.MessageId;
import java.time.Instant;
import java.util.List;

/** How citizens rated answers. */
public interface Ratings {
  /**
   * @param department whose answer it was
   * @param score from 1, the worst
   */
  record Rating(MessageId message, String department, int score, Instant at) {}

  /** The same again changes nothing. */
  void add(Rating one);

  /** The newest first. */
  List<Rating> of(String department, Instant from, Instant until, int limit);
}
