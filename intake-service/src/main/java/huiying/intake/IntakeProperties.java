package huiying.intake;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is accepted.
 *
 * @param skew how far a channel's clock may be ahead of ours before its times count as lying in the
 *     future
 */
@Validated
@ConfigurationProperties("huiying.intake")
record IntakeProperties(@DefaultValue("2m") @DurationMin(nanos = 0) Duration skew) {}
