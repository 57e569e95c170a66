package huiying.kit.outbox;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay works.
 *
 * @param batch most documents sent at once
 * @param queue most documents remembered as just changed; what does not fit is found by the sweep
 * @param sweep how often to look for what an earlier life left behind; at least 100 ms
 */
@Validated
@ConfigurationProperties("huiying.outbox")
public record OutboxProperties(
    @DefaultValue("500") @Positive int batch,
    @DefaultValue("20000") @Positive int queue,
    @DefaultValue("3s") @DurationMin(millis = 100) Duration sweep) {}
