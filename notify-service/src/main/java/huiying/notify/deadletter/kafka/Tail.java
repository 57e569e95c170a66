package huiying.notify.deadletter.kafka;

import huiying.notify.deadletter.Letter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One partition read from its end: in pieces, each of them forwards. */
final class Tail {
  private final Range all;
  private final Deque<Letter> newestFirst = new ArrayDeque<>();
  private long unread;
  private long taken;

  /**
   * @param all from the oldest that is there to where the page before ended
   */
  Tail(Range all) {
    this.all = all;
    this.unread = all.to();
    this.taken = all.to();
  }

  /** The next piece; empty if something is in hand, or nothing is left. */
  Optional<Range> wanted(int most) {
    return newestFirst.isEmpty() && unread > all.from()
        ? Optional.of(new Range(Math.max(all.from(), unread - most), unread))
        : Optional.empty();
  }

  void add(Letter letter) {
    newestFirst.addFirst(letter);
  }

  void wasRead(Range piece) {
    unread = piece.from();
  }

  Optional<Letter> newest() {
    return Optional.ofNullable(newestFirst.peekFirst());
  }

  Letter take() {
    var letter = newestFirst.removeFirst();
    taken = letter.id().offset();
    return letter;
  }

  /** Before which offset the next page goes on; empty if nothing is left. */
  Optional<Long> next() {
    return newestFirst.isEmpty() && unread <= all.from() ? Optional.empty() : Optional.of(taken);
  }
}
