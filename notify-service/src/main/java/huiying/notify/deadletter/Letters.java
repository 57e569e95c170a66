package huiying.notify.deadletter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The dead letters as they lie on Kafka; nothing here ever deletes one. */
public interface Letters {
  /**
   * Newest first as far as their clocks agree; those of one partition always in their order.
   *
   * @param topics those that are not there are left out
   * @param from where the page before ended; empty for the first
   * @throws LettersAway if Kafka does not answer in time
   */
  Page newest(Collection<LetterTopic> topics, Optional<Places> from, int limit);

  /**
   * @throws NoSuchLetter if there never was one, or it is gone
   * @throws LettersAway if Kafka does not answer in time
   */
  Letter find(LetterTopic topic, LetterId id);

  /**
   * Takes it in hand, whole.
   *
   * @throws NoSuchLetter if there never was one, or it is gone
   * @throws NothingInside if the record was too large to be set aside, or never had a value
   * @throws LettersAway if Kafka does not answer in time
   */
  Parcel open(LetterTopic topic, LetterId id);

  /**
   * @param next where the next page goes on; none after the last
   */
  record Page(List<Letter> letters, Places next) {}
}
