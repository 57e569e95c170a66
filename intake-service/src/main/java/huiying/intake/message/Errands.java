package huiying.intake.message;

import huiying.contracts.MessageId;
import java.util.List;

/** The errands that wait, stored with the changes that gave rise to them. */
public interface Errands {
  /**
   * @param from whose change gave rise to it
   */
  record Waiting(MessageId from, Errand errand) {}

  List<Waiting> some(int most);

  /** It was run and need not be kept; no harm if somebody else said so first. */
  void done(Waiting errand);
}
