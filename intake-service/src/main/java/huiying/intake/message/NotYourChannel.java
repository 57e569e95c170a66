package huiying.intake.message;

import huiying.contracts.Channel;
import java.util.Set;

/** A program brings what only the program of another channel may. */
public final class NotYourChannel extends RuntimeException {
  private final transient Channel channel;
  private final transient Set<Channel> own;

  /**
   * @param own channels of the program
   */
  public NotYourChannel(Channel channel, Set<Channel> own) {
    super("Channel %s is not one of %s".formatted(channel, own));
    this.channel = channel;
    this.own = Set.copyOf(own);
  }

  public Channel channel() {
    return channel;
  }

  public Set<Channel> own() {
    return own;
  }
}
