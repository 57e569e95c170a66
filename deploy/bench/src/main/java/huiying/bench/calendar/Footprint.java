package huiying.bench.calendar;

import huiying.sla.calendar.resource.ShippedCalendar;
import java.util.stream.Stream;

/** How much memory a calendar keeps; roughly, by what the heap has grown after many of them. */
final class Footprint {
  private static final int COPIES = 100;

  /** Bytes that stay in use with each calendar of this contender. */
  static long of(Contender contender) {
    var calendar = ShippedCalendar.read();
    var before = used();
    var kept =
        Stream.generate(() -> contender.counter(ShippedDays.of(calendar))).limit(COPIES).toList();
    return Math.max(0, (used() - before) / kept.size());
  }

  private static long used() {
    var runtime = Runtime.getRuntime();
    System.gc();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Footprint() {}
}
