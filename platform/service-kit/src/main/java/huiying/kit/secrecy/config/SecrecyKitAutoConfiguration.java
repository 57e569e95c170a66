package huiying.kit.secrecy.config;

import huiying.kit.secrecy.KeyedHash;
import huiying.kit.secrecy.Seals;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Keys for who needs them: a service that seals nothing needs no ring, and starts without one. */
@AutoConfiguration
@EnableConfigurationProperties(KeyProperties.class)
public class SecrecyKitAutoConfiguration {
  @Bean
  @Lazy
  @ConditionalOnMissingBean
  Seals seals(KeyProperties settings) {
    return new ReadKeys(settings).seals();
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  KeyedHash keyedHash(KeyProperties settings) {
    return new ReadKeys(settings).hash();
  }
}
