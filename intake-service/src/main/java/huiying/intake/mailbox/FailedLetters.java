package huiying.intake.mailbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which letters failed in this life of the service. They come last in the next look, so that none
 * of them keeps others waiting.
 */
final class FailedLetters {
  /** After so many failures of its own a letter is given to a person. */
  static final int MOST = 3;

  private final Map<Long, Integer> ownFaults = new HashMap<>();
  private final Map<Long, Integer> trouble = new HashMap<>();

  /** Forgets letters that no longer wait, and puts the troubled behind the others. */
  List<Letter> inOrder(Collection<Letter> waiting) {
    var uids = waiting.stream().map(Letter::uid).toList();
    ownFaults.keySet().retainAll(uids);
    trouble.keySet().retainAll(uids);
    return waiting.stream()
        .sorted(Comparator.comparingInt(one -> trouble.getOrDefault(one.uid(), 0)))
        .toList();
  }

  /** The connection broke while this letter was handled, which may or may not be its fault. */
  void suspect(Letter letter) {
    trouble.merge(letter.uid(), 1, Integer::sum);
  }

  /** Returns whether it failed often enough. */
  boolean failed(Letter letter) {
    suspect(letter);
    return ownFaults.merge(letter.uid(), 1, Integer::sum) >= MOST;
  }
}
