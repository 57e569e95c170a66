package huiying.kit.time;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
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
    return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), time.offset());
  }
}
