package huiying.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** All processes of a trial: started in order, started again when one falls, stopped in reverse. */
final class Fleet {
  private static final long LOOK_MILLIS = 500;
  private static final int MOST_RESTARTS = 20; // an hour

  private final ManagedProcess backing;
  private final List<ManagedProcess> services;
  private final Screen screen;
  private volatile boolean stopping;

  Fleet(Layout layout, Screen screen) {
    this.backing = layout.backingServices();
    this.services =
        Stream.concat(
                layout.signIn().stream(),
                Stream.of(layout.intake(), layout.sla(), layout.notification()))
            .toList();
    this.screen = screen;
  }

  void start() throws InterruptedException {
    screen.starting(backing.name());
    backing.start();
    await(backing);
    services.forEach(ManagedProcess::start);
    for (var service : services) {
      screen.starting(service.name());
      await(service);
    }
  }

  private void await(ManagedProcess one) throws InterruptedException {
    var start = System.nanoTime();
    one.awaitReady(screen::stillStarting);
    screen.ready((System.nanoTime() - start) / 1e9);
  }

  /** Stays until told to end; a process that falls is started again, within reason. */
  int watchOver() throws InterruptedException {
    var restarts = new ArrayDeque<Instant>();
    while (restarts.size() <= MOST_RESTARTS) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      if (stopping) {
        return 0;
      }
      var hourAgo = Instant.now().minus(Duration.ofHours(1));
      restarts.removeIf(at -> at.isBefore(hourAgo));
      for (var one : all()) {
        if (one.hasFallen() && !stopping) {
          restarts.add(Instant.now());
          screen.fallen(one.name(), one.log());
          one.start();
        }
      }
    }
    screen.failed("A process keeps falling; its log is in the logs folder");
    return 1;
  }

  private List<ManagedProcess> all() {
    return Stream.concat(Stream.of(backing), services.stream()).toList();
  }

  /** Services first, so that they can put things in order with Kafka and MongoDB still there. */
  void stop() {
    stopping = true;
    screen.stopping();
    try {
      services.forEach(ManagedProcess::askToStop);
      for (var service : services) {
        service.stop();
      }
      backing.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
