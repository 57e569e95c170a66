package huiying.intake.matter;

import huiying.contracts.MessageId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What is kept of messages to compare them by. */
public interface Fingerprints {
  /** The same again changes nothing. */
  void store(Collection<Compared> some);

  List<Compared> findAll(Collection<MessageId> ids);

  /**
   * Others that may be the same matter: those whose words are much alike, those of the same citizen
   * and those about the same place.
   *
   * @param within most time between their receipts
   * @param most of each of the three; where there are more, rather newer than older ones
   */
  Collection<Compared> candidates(Compared one, Duration within, int most);

  /** A message's citizen is known again no more. */
  void forgetCitizen(MessageId id);
}
