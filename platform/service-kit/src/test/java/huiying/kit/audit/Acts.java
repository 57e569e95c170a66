package huiying.kit.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Acts to note. */
public final class Acts {
  public static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123Z");
  public static final AuditProperties QUICK =
      new AuditProperties(10_000, Duration.ofSeconds(10), Duration.ofMillis(20));

  private Acts() {}

  public static Act reply(String subject) {
    return new Act(
        "王伟",
        "handler",
        "console",
        "10.1.2.3",
        "POST /api/v1/messages/{id}/replies",
        subject,
        "201",
        null);
  }

  /** The first entries of a chain. */
  static List<Entry> entries(Chain chain, int count) {
    var acts = IntStream.rangeClosed(1, count).mapToObj(n -> new Noted(NOON, reply("m" + n)));
    return chain.after(Head.BEFORE_FIRST, "w", acts.toList());
  }
}
