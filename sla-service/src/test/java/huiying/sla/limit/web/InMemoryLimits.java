package huiying.sla.limit.web;

import huiying.kit.web.WebKitAutoConfiguration;
import huiying.sla.calendar.Move;
import huiying.sla.calendar.Moves;
import huiying.sla.limit.ChangeLimits;
import huiying.sla.limit.InMemoryLimitBook;
import huiying.sla.limit.LimitBook;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The use case on a book in memory, at a standing time; any change moves one clock. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
class InMemoryLimits {
  private static final Move MOVE =
      new Move(
          "0123456789abcdef0123456789abcdef",
          "reply",
          LocalDate.of(2026, 3, 23),
          LocalDate.of(2026, 3, 24),
          Move.Direction.LATER);

  @Bean
  InstantSource time() {
    return InstantSource.fixed(Instant.parse("2026-03-16T02:00:00Z"));
  }

  @Bean
  InMemoryLimitBook book() {
    return new InMemoryLimitBook();
  }

  @Bean
  ChangeLimits changeLimits(LimitBook book, InstantSource time) {
    return new ChangeLimits(book, _ -> new Moves(40, 1, 0, 0, false, List.of(MOVE)), time);
  }
}
