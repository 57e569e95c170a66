package huiying.intake.status.web;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one address may look up a status.
 *
 * @param most look-ups in each period
 * @param period at least a second
 */
@Validated
@ConfigurationProperties("huiying.intake.status")
record StatusProperties(
    @DefaultValue("30") @Positive int most,
    @DefaultValue("1m") @DurationMin(seconds = 1) Duration period) {}
