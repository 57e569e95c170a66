package huiying.bench.replay;

import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Counts what came of the lines. A line is rejected if its message or its reply is. */
final class Tally {
  private static final int SHOWN = 10;

  private final AtomicLong accepted = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicLong replies = new AtomicLong();
  private final ConcurrentLinkedQueue<String> reasons = new ConcurrentLinkedQueue<>();
  private final Histogram micros = new ConcurrentHistogram(60_000_000L, 3);
  private final long start = System.nanoTime();

  void accept(boolean created) {
    (created ? accepted : repeated).incrementAndGet();
  }

  void reply() {
    replies.incrementAndGet();
  }

  void reject(long line, String why) {
    if (rejected.incrementAndGet() <= SHOWN) {
      reasons.add("  line %d: %s".formatted(line, why));
    }
  }

  void took(long nanos) {
    micros.recordValue(Math.min(nanos / 1_000, 60_000_000L));
  }

  boolean isClean() {
    return rejected.get() == 0;
  }

  String text() {
    var seconds = (System.nanoTime() - start) / 1e9;
    var out = new StringBuilder();
    out.append(
        "accepted %d, repeated %d, rejected %d, replies %d%n"
            .formatted(accepted.get(), repeated.get(), rejected.get(), replies.get()));
    out.append(
        String.format(
            Locale.ROOT,
            "%.1f s, %.0f requests/s, p50 %.1f ms, p99 %.1f ms%n",
            seconds,
            micros.getTotalCount() / seconds,
            micros.getValueAtPercentile(50) / 1e3,
            micros.getValueAtPercentile(99) / 1e3));
    reasons.forEach(reason -> out.append(reason).append(System.lineSeparator()));
    return out.toString();
  }
}
