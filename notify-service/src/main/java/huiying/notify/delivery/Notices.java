package huiying.notify.delivery;

import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.BoxId;
import huiying.notify.alert.NoticeId;
import huiying.notify.alert.Progress.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The alerts of a notice, and its attempts, kept. */
public interface Notices {
  /** So many of one alert are shown at the most. */
  int MOST_ATTEMPTS = 500;

  /**
   * Puts into the notice what waits in the box, may be told by then, and was never sent. A box has
   * one notice at a time, so what a sender that was taken for dead put into another is taken over.
   *
   * @param atOnceOnly leave what is for duty hours
   */
  void gather(BoxId box, NoticeId notice, Instant until, boolean atOnceOnly);

  /**
   * What is still planned of it, by id, so that alerts of one clock follow each other.
   *
   * @param after the last of the page before; null for the first
   */
  List<Alert> page(NoticeId notice, @Nullable AlertId after, int limit);

  /** What is still planned of it, soonest due first. */
  List<Alert> soonest(NoticeId notice, int limit);

  /**
   * Those of these are not told that are still planned, and of which there was no later news since
   * they were read.
   */
  void skip(Collection<Alert> read, Reason reason);

  /** From now on all that are still planned may have been read. */
  void begin(NoticeId notice, int attempt);

  /** Those of that attempt were told; returns how many. */
  long sent(NoticeId notice, int attempt, Instant at);

  /** Those that are still planned wait for the next attempt. */
  void again(NoticeId notice, String error);

  /** Those that are still planned have failed for good; returns how many. */
  long failed(NoticeId notice, String error);

  /** When something that was never sent may be told; empty if nothing waits. */
  Optional<Instant> nextTellAt(BoxId box);

  /** Whether something in the box that was never sent is to be told at any hour. */
  boolean isUrgent(BoxId box);

  /** Writes an attempt down; once for the same notice and number. */
  void record(Attempt attempt);

  /** Attempts of these notices, oldest first. */
  List<Attempt> attempts(Collection<NoticeId> notices);
}
