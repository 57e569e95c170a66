package huiying.kit.store;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long MongoDB may take before a caller is told to come again.
 *
 * @param connect until a server that can take the request is found, and until it accepts a
 *     connection
 * @param answer until a request is answered
 */
@Validated
@ConfigurationProperties("huiying.store.timeout")
public record StoreProperties(
    @DefaultValue("3s") @DurationMin(millis = 100) Duration connect,
    @DefaultValue("20s") @DurationMin(millis = 100) Duration answer) {}
