package huiying.notify.acknowledgement;

import huiying.notify.alert.Acknowledgement;
import huiying.notify.alert.Alert;
import huiying.notify.alert.Alerts;
import java.time.InstantSource;
import java.util.List;

/**
 * What readers of a notice do by its link: look what it is about, and say that they have read it.
 */
public final class AcknowledgeNotice {
  /** More are not shown; all are acknowledged. */
  public static final int MOST_SHOWN = 200;

  private final Tokens tokens;
  private final Alerts alerts;
  private final InstantSource time;

  public AcknowledgeNotice(Tokens tokens, Alerts alerts, InstantSource time) {
    this.tokens = tokens;
    this.alerts = alerts;
    this.time = time;
  }

  /** What a link leads to. */
  public sealed interface Found {
    /** Nobody here has written it. */
    record Nothing() implements Found {}

    /** It held once. */
    record Expired() implements Found {}

    /**
     * @param told soonest due first
     * @param open how many nobody has acknowledged yet, those that are not shown among them
     */
    record Notice(List<Alert> told, long open) implements Found {}
  }

  public Found look(String link) {
    var token = tokens.read(link);
    if (token.isEmpty()) {
      return new Found.Nothing();
    }
    return hasEnded(token.get()) ? new Found.Expired() : notice(token.get());
  }

  /** May be repeated; the first word holds. */
  public Found acknowledge(String link) {
    var token = tokens.read(link);
    if (token.isEmpty()) {
      return new Found.Nothing();
    }
    if (hasEnded(token.get())) {
      return new Found.Expired();
    }
    var given = new Acknowledgement(time.instant(), token.get().contact());
    alerts.acknowledge(token.get().notice(), given);
    return notice(token.get());
  }

  private boolean hasEnded(Token token) {
    return !time.instant().isBefore(token.until());
  }

  private Found notice(Token token) {
    return new Found.Notice(
        alerts.toldBy(token.notice(), MOST_SHOWN), alerts.unacknowledged(token.notice()));
  }
}
