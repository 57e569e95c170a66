package huiying.kit.audit.mongo;

import huiying.kit.audit.AuditEntries;
import huiying.kit.audit.AuditProperties;
import huiying.kit.audit.AuditTrail;
import huiying.kit.audit.Chain;
import huiying.kit.audit.VerifyAudit;
import huiying.kit.secrecy.KeyedHash;
import huiying.kit.time.TimeAutoConfiguration;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Every service has an audit; there is no setting that turns it off. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, TimeAutoConfiguration.class})
@EnableConfigurationProperties(AuditProperties.class)
public class AuditKitAutoConfiguration {
  @Bean
  MongoAuditEntries auditEntries(MongoOperations mongo) {
    return new MongoAuditEntries(mongo);
  }

  @Bean
  Chain auditChain(KeyedHash hashes) {
    return new Chain(hashes);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  AuditTrail audit(
      AuditEntries entries,
      Chain chain,
      InstantSource time,
      AuditProperties settings,
      MeterRegistry meters) {
    var trail = new AuditTrail(entries, chain, time, settings);
    FunctionCounter.builder("huiying.audit.entries", trail, AuditTrail::written)
        .description("Entries that this process has written to the audit")
        .register(meters);
    Gauge.builder("huiying.audit.head", trail, it -> it.head().number())
        .description("Number of the last entry of the audit")
        .register(meters);
    Gauge.builder("huiying.audit.waiting", trail, AuditTrail::waiting)
        .description("Entries that wait to be written to the audit")
        .register(meters);
    return trail;
  }

  /** Degraded while commands cannot be noted, and so are answered with 503. */
  @Bean("auditHealthIndicator")
  HealthIndicator auditIsWriting(AuditTrail audit) {
    return () ->
        (audit.isWriting() ? Health.up() : Health.status("DEGRADED"))
            .withDetail("head", audit.head().number())
            .withDetail("waiting", audit.waiting())
            .build();
  }

  @Bean(destroyMethod = "close")
  VerifyAudit verifyAudit(
      AuditEntries entries,
      Chain chain,
      MongoOperations mongo,
      AuditTrail audit,
      InstantSource time) {
    return new VerifyAudit(entries, chain, new MongoVerifications(mongo), audit, time);
  }
}
