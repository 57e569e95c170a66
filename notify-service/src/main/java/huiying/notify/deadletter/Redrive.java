package huiying.notify.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was sent again, for the record.
 *
 * @param attempt how often, from 1; storage uses it to refuse a stale write
 * @param by who did it last, as far as is known
 * @param at when that was
 * @param sentTo where it lies now; null unless {@link State#SENT}
 * @param before who did it earlier, oldest first; of very many the latest
 */
public record Redrive(
    LetterId id,
    int attempt,
    State state,
    String by,
    Instant at,
    Parcel.@Nullable Delivered sentTo,
    List<Try> before) {
  private static final int MOST_BEFORE = 20;

  public Redrive {
    before = List.copyOf(before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size()));
  }

  /** How far it came. */
  public enum State {
    /** It is under way, or the service died meanwhile: it may have arrived. */
    SENDING,
    /** Kafka has it. */
    SENT,
    /** Kafka did not say that it has it; the same may be tried again. */
    FAILED
  }

  /** One time that it was sent. */
  public record Try(String by, Instant at, State state) {}

  static Redrive first(LetterId id, String by, Instant at) {
    return new Redrive(id, 1, State.SENDING, by, at, null, List.of());
  }

  Redrive again(String who, Instant when) {
    var longer = new ArrayList<>(before);
    longer.add(new Try(by, at, state));
    return new Redrive(id, attempt + 1, State.SENDING, who, when, null, longer);
  }

  Redrive sent(Parcel.Delivered to) {
    return new Redrive(id, attempt, State.SENT, by, at, to, before);
  }

  Redrive failed() {
    return new Redrive(id, attempt, State.FAILED, by, at, null, before);
  }
}
