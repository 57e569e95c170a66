package huiying.notify.alert;

import huiying.notify.directory.DirectoryBook;
import huiying.notify.ladder.LadderBook;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.OpenChannels;
import java.time.Instant;

/** The office as it is now: its people, its ladders, its hours and its means. */
public final class Office {
  private final DirectoryBook directory;
  private final LadderBook ladders;
  private final OpenChannels channels;
  private final Timing timing;

  public Office(DirectoryBook directory, LadderBook ladders, OpenChannels channels, Timing timing) {
    this.directory = directory;
    this.ladders = ladders;
    this.channels = channels;
    this.timing = timing;
  }

  public Ladders ladders() {
    return ladders.inForce();
  }

  public Timing timing() {
    return timing;
  }

  public boolean isOnDuty(Instant at) {
    return ladders.inForce().hours().include(at, timing.days());
  }

  /** The first moment of duty at or after {@code at}. */
  public Instant nextDuty(Instant at) {
    return ladders.inForce().hours().next(at, timing.days());
  }

  Address address(Instant now) {
    return new Address(ladders.inForce(), directory.inForce(), channels.open(), timing, now);
  }
}
