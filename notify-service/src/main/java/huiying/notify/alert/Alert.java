package huiying.notify.alert;

import huiying.notify.directory.Chosen;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One telling to one person by one means.
 *
 * @param chosen who is told, in which role, and why it is they if somebody else was to be
 * @param acknowledged empty until somebody says that they have read it
 */
public record Alert(
    AlertId id,
    Telling telling,
    Chosen chosen,
    DeliveryChannel channel,
    Instant createdAt,
    Progress progress,
    Optional<Acknowledgement> acknowledged) {
  public static Alert of(
      Telling telling, Chosen chosen, DeliveryChannel channel, Instant now, Progress progress) {
    var id = AlertId.of(telling, chosen.recipient(), channel);
    return new Alert(id, telling, chosen, channel, now, progress, Optional.empty());
  }

  public Recipient recipient() {
    return chosen.recipient();
  }

  /** Where it waits; empty if they have no address for its channel. */
  public Optional<BoxId> box() {
    return recipient().address(channel).map(address -> BoxId.of(channel, address));
  }

  /** The same, by another date; a date that has not changed keeps its hour. */
  public Alert dueOn(LocalDate date) {
    return date.equals(telling.dueDate())
        ? this
        : new Alert(id, telling.dueOn(date), chosen, channel, createdAt, progress, acknowledged);
  }

  public Alert with(Progress next) {
    return new Alert(id, telling, chosen, channel, createdAt, next, acknowledged);
  }

  /**
   * What becomes of this one when the same is planned once more, by later news of the message. One
   * that waits is looked at by that news from now on. One that was left out for a reason that may
   * be over ({@link Progress.Reason#PASSING}) is planned anew, unless it was told before.
   *
   * @return empty if it stays as it is
   */
  public Optional<Alert> renewed(Alert later) {
    if (later.telling.revision() <= telling.revision()) {
      return Optional.empty();
    }
    if (progress.state() == AlertState.PLANNED) {
      return Optional.of(
          new Alert(id, later.telling, chosen, channel, createdAt, progress, acknowledged));
    }
    return progress.mayBePlannedAnew() && acknowledged.isEmpty()
        ? Optional.of(later.with(progress.anew(later.progress)))
        : Optional.empty();
  }

  /** To the same contact, at the address that it has now. */
  public Alert to(Recipient same) {
    var there = new Chosen(same, chosen.role(), chosen.detours());
    return new Alert(id, telling, there, channel, createdAt, progress, acknowledged);
  }

  public Alert with(Acknowledgement given) {
    return new Alert(id, telling, chosen, channel, createdAt, progress, Optional.of(given));
  }
}
