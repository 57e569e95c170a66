package huiying.notify.delivery;

import huiying.notify.alert.BoxId;
import huiying.notify.alert.NoticeId;
import huiying.notify.directory.DeliveryChannel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's letter box, while one sender has it.
 *
 * @param claims how often it was claimed, so that a claim can be told from a later one
 * @param rings how often somebody put something in
 * @param notices how many notices were made up for it, so that each has a number
 * @param open the notice that is being told; empty between two
 * @param day of the latest notice sent, in Asia/Shanghai; null before the first
 * @param sentThatDay notices sent on that day
 */
public record Box(
    BoxId id,
    DeliveryChannel channel,
    long claims,
    long rings,
    long notices,
    Optional<Open> open,
    @Nullable LocalDate day,
    int sentThatDay) {
  /**
   * A notice that is being told.
   *
   * @param since when it was made up
   * @param attempts how often it was sent, in vain or without a word
   * @param answered how often the other side answered that it does not take it now
   */
  public record Open(NoticeId id, Instant since, int attempts, int answered) {
    Open attempted() {
      return new Open(id, since, attempts + 1, answered);
    }

    Open refusedForNow() {
      return new Open(id, since, attempts, answered + 1);
    }
  }

  /**
   * With a new notice, the next in number. The time is in its id as well: after a backup was put
   * back numbers begin again, and receivers would drop what seems to be a repeat.
   */
  Box opened(Instant now) {
    var second = Long.toString(now.getEpochSecond(), Character.MAX_RADIX);
    var notice = new NoticeId("%s-%d-%s".formatted(id, notices + 1, second));
    return with(notices + 1, Optional.of(new Open(notice, now, 0, 0)));
  }

  Box with(Open next) {
    return with(notices, Optional.of(next));
  }

  Box closed() {
    return with(notices, Optional.empty());
  }

  Box sentOn(LocalDate date) {
    var sent = date.equals(day) ? sentThatDay + 1 : 1;
    return new Box(id, channel, claims, rings, notices, Optional.empty(), date, sent);
  }

  private Box with(long number, Optional<Open> now) {
    return new Box(id, channel, claims, rings, number, now, day, sentThatDay);
  }
}
