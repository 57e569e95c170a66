package huiying.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts {@link GuardedService} on a port, with nothing behind it: neither store nor Kafka. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = GuardedService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=guarded-service",
      "spring.config.import=classpath:huiying/kit/defaults.yaml",
      "management.endpoint.health.validate-group-membership=false",
      "spring.autoconfigure.exclude=huiying.kit.kafka.KafkaKitAutoConfiguration,"
          + "huiying.kit.health.HealthKitAutoConfiguration,"
          + "huiying.kit.store.StoreKitAutoConfiguration,"
          + "huiying.kit.audit.mongo.AuditKitAutoConfiguration,"
          + "huiying.kit.audit.web.AuditWebAutoConfiguration"
    })
@interface GuardedServiceTest {}
