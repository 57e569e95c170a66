package huiying.notify.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the telling of an alert goes.
 *
 * @param tellAt not before then
 * @param notice that it goes out with; null until that is made up
 * @param attempts how often that notice was sent, in vain or not, so that what may have been read
 *     can be told from what cannot
 * @param sentAt when it was sent last; null unless it was
 * @param lastError what the last failed attempt said; null before one failed
 * @param reason why it was skipped; null unless it was
 * @param earlier notices that it went out with before it was planned again
 * @param atOnce told at any hour; the others only in duty hours
 */
public record Progress(
    AlertState state,
    Instant tellAt,
    @Nullable NoticeId notice,
    int attempts,
    @Nullable Instant sentAt,
    @Nullable String lastError,
    @Nullable Reason reason,
    List<NoticeId> earlier,
    boolean atOnce) {
  /** So often an alert may be planned again. */
  public static final int MOST_EARLIER = 20;

  public Progress {
    earlier = List.copyOf(earlier);
  }

  /** Why an alert was skipped. */
  public enum Reason {
    /** The clock had stopped, or time was suspended, before its turn came. */
    ANSWERED,
    /** Another department has the message now, and is told instead. */
    HANDED_ON,
    /** It is the department that the report is about, as was found out meanwhile. */
    ACCUSED,
    /** The due date was moved. */
    MOVED,
    /** A repeat of what was acknowledged. */
    ACKNOWLEDGED,
    /** A higher step of the same clock is told in the same notice. */
    SUPERSEDED,
    /** The contact has no address for this delivery channel. */
    NO_ADDRESS,
    /** The delivery channel is not set up. */
    CHANNEL_OFF;

    /** What may be over: if the same is planned once more, it is told. */
    public static final Set<Reason> PASSING =
        Collections.unmodifiableSet(EnumSet.of(ANSWERED, HANDED_ON, MOVED));
  }

  /** For duty hours. */
  public static Progress planned(Instant tellAt) {
    return planned(tellAt, false);
  }

  public static Progress planned(Instant tellAt, boolean atOnce) {
    return new Progress(AlertState.PLANNED, tellAt, null, 0, null, null, null, List.of(), atOnce);
  }

  public static Progress skipped(Instant at, Reason why) {
    return new Progress(AlertState.SKIPPED, at, null, 0, null, null, why, List.of(), false);
  }

  /** To be told again, at once; that it was sent before stays known. */
  public Progress again(Instant at) {
    var before = new ArrayList<>(earlier);
    if (notice != null) {
      before.add(notice);
    }
    return new Progress(AlertState.PLANNED, at, null, 0, sentAt, lastError, null, before, true);
  }

  /** Skipped for what may be over, and never sent for certain. */
  boolean mayBePlannedAnew() {
    return reason != null && Reason.PASSING.contains(reason) && sentAt == null;
  }

  /** As it is planned now; what was tried before stays known. */
  Progress anew(Progress now) {
    return new Progress(
        now.state, now.tellAt, null, 0, null, lastError, now.reason, notices(), now.atOnce);
  }

  /** All notices that it is or was in. */
  public List<NoticeId> notices() {
    var all = new ArrayList<>(earlier);
    if (notice != null) {
      all.add(notice);
    }
    return all;
  }

  /** Whether somebody may have read it: a server may take a mail and not say so. */
  boolean maybeTold() {
    return sentAt != null || attempts > 0 || !earlier.isEmpty();
  }
}
