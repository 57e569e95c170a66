package huiying.notify.deadletter.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dead letters are looked at.
 *
 * @param patience with Kafka for one look
 * @param readers looks at the same time at the most; each holds up to 8 MB
 */
@Validated
@ConfigurationProperties("huiying.notify.dead-letters")
record DeadLetterProperties(
    @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(minutes = 1) Duration patience,
    @DefaultValue("3") @Positive @Max(20) int readers) {}
