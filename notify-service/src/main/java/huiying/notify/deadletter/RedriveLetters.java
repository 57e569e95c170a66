package huiying.notify.deadletter;

import java.time.InstantSource;

/**
 * Sends a letter again to the topic that it was for, once the fault is mended that kept it from
 * being read. All that read the topic get it, also those that could read it the first time; that is
 * safe, since every receiver knows a repeat by the event's id, its sequence or its revision and
 * passes it over. An event that comes late, after others of its message, waits at its receiver for
 * its turn in the same way as any other.
 *
 * <p>It is noted before it is sent, so that of two who ask at the same time only one sends.
 */
public final class RedriveLetters {
  private final Letters letters;
  private final Redrives redrives;
  private final RedriveMeter meter;
  private final InstantSource time;

  public RedriveLetters(
      Letters letters, Redrives redrives, RedriveMeter meter, InstantSource time) {
    this.letters = letters;
    this.redrives = redrives;
    this.meter = meter;
    this.time = time;
  }

  /**
   * @param by who asks, as far as is known
   * @param again also if it was sent before
   * @throws AlreadyRedriven if it was, or may have been, and {@code again} is not said; or if
   *     somebody else does the same at this moment
   * @throws NoSuchLetter if there never was one, or it is gone
   * @throws NothingInside if there is nothing to send
   * @throws LettersAway if Kafka does not answer, or does not say that it has it; the same may be
   *     asked again, without {@code again}
   */
  public Redrive redrive(LetterTopic from, LetterId id, String by, boolean again) {
    var parcel = letters.open(from, id);
    var sending = begin(id, by, again);
    try {
      var sent = sending.sent(parcel.send());
      redrives.replace(sending, sent);
      meter.redriven(from);
      return sent;
    } catch (LettersAway e) {
      redrives.replace(sending, sending.failed());
      throw e;
    }
  }

  private Redrive begin(LetterId id, String by, boolean again) {
    var known = redrives.find(id);
    var next =
        known
            .map(one -> one.again(by, time.instant()))
            .orElseGet(() -> Redrive.first(id, by, time.instant()));
    var mayBe = known.isEmpty() || again || known.get().state() == Redrive.State.FAILED;
    var isOurs =
        mayBe && known.map(one -> redrives.replace(one, next)).orElseGet(() -> redrives.add(next));
    if (!isOurs) {
      throw new AlreadyRedriven(redrives.find(id).orElse(next));
    }
    return next;
  }
}
