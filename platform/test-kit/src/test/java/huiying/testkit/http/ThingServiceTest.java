package huiying.testkit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** Starts {@link ThingService} on a port, with a store but without Kafka. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DirtiesContext // closed before the backing services are
@SpringBootTest(
    classes = ThingService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=thing-service",
      "spring.config.import=classpath:huiying/kit/defaults.yaml",
      "huiying.access.open=/form",
      "management.endpoint.health.validate-group-membership=false",
      "spring.autoconfigure.exclude=huiying.kit.kafka.KafkaKitAutoConfiguration,"
          + "huiying.kit.health.HealthKitAutoConfiguration"
    })
@interface ThingServiceTest {}
