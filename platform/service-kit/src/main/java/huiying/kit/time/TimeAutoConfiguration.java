package huiying.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives every service its only clock. */
@AutoConfiguration
@EnableConfigurationProperties(TimeProperties.class)
public class TimeAutoConfiguration {
  /** Whole milliseconds, which is all that BSON dates keep. */
  @Bean
  @ConditionalOnMissingBean
  InstantSource time(TimeProperties time) {
    return Clock.tick(Clock.offset(Clock.systemUTC(), time.offset()), Duration.ofMillis(1));
  }
}
