package huiying.notify.delivery;

import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.directory.DeliveryChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what it is given; refuses on demand. */
public final class FakeCarrier implements Carrier {
  public static final Duration PAUSE = Duration.ofMinutes(1);
  public static final int ATTEMPTS = 3;
  public static final Duration GIVE_UP_AFTER = Duration.ofHours(72);

  private final DeliveryChannel channel;
  private final List<Notice> sent = new CopyOnWriteArrayList<>();
  private Consumer<Notice> server = _ -> {};
  private boolean open = true;

  public FakeCarrier(DeliveryChannel channel) {
    this.channel = channel;
  }

  public List<Notice> sent() {
    return sent;
  }

  /** Every notice meets this first; what it throws is thrown to the sender. */
  public void server(Consumer<Notice> other) {
    server = other;
  }

  public void refuses(Fault fault) {
    refuses(fault, null);
  }

  public void refuses(Fault fault, @Nullable Duration retryAfter) {
    server =
        _ -> {
          throw new NotDelivered(fault, "says no", retryAfter, null);
        };
  }

  public void recovers() {
    server = _ -> {};
  }

  public void isOpen(boolean now) {
    open = now;
  }

  @Override
  public DeliveryChannel channel() {
    return channel;
  }

  @Override
  public Patience patience() {
    return new Patience() {
      @Override
      public int attempts() {
        return ATTEMPTS;
      }

      @Override
      public Duration giveUpAfter() {
        return GIVE_UP_AFTER;
      }

      @Override
      public Duration pauseAfter(int failures) {
        return PAUSE;
      }
    };
  }

  @Override
  public Optional<Turn> turn() {
    return open ? Optional.of(new FakeTurn()) : Optional.empty();
  }

  private final class FakeTurn implements Turn {
    @Override
    public void send(Notice notice) {
      server.accept(notice);
      sent.add(notice);
    }

    @Override
    public void close() {}
  }
}
