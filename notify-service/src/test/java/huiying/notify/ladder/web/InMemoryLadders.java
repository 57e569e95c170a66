package huiying.notify.ladder.web;

import huiying.kit.web.WebKitAutoConfiguration;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.InMemoryDirectoryVersions;
import huiying.notify.ladder.ChangeLadders;
import huiying.notify.ladder.InMemoryLadderVersions;
import huiying.notify.ladder.LadderVersions;
import huiying.notify.ladder.OpenChannels;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The use case on versions in memory, at a standing time; only e-mail and SMS are set up. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
class InMemoryLadders {
  @Bean
  InstantSource time() {
    return InstantSource.fixed(Instant.parse("2026-03-16T02:00:00Z"));
  }

  @Bean
  InMemoryLadderVersions ladders() {
    return new InMemoryLadderVersions();
  }

  @Bean
  InMemoryDirectoryVersions directory() {
    return new InMemoryDirectoryVersions();
  }

  @Bean
  OpenChannels channels() {
    return () -> Set.of(DeliveryChannel.EMAIL, DeliveryChannel.SMS);
  }

  @Bean
  ChangeLadders changeLadders(LadderVersions versions, InstantSource time) {
    return new ChangeLadders(versions, time);
  }
}
