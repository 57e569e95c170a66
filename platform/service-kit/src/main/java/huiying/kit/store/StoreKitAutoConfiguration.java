package huiying.kit.store;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The driver's own defaults let a caller hang for thirty seconds and more. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@EnableConfigurationProperties(StoreProperties.class)
public class StoreKitAutoConfiguration {
  @Bean
  MongoClientSettingsBuilderCustomizer boundedWaiting(StoreProperties timeouts) {
    var connect = timeouts.connect().toMillis();
    var answer = timeouts.answer().toMillis();
    return settings ->
        settings
            .applyToClusterSettings(c -> c.serverSelectionTimeout(connect, MILLISECONDS))
            .applyToSocketSettings(s ->
                s.connectTimeout(Math.toIntExact(connect), MILLISECONDS)
                    .readTimeout(Math.toIntExact(answer), MILLISECONDS));
  }

  @Bean
  EnsureIndexes ensureIndexes(ObjectProvider<NeededIndexes> needed) {
    return new EnsureIndexes(needed.orderedStream().toList());
  }
}
