package huiying.notify.delivery.guard;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a notice is tried.
 *
 * @param giveUpAfter counted from the first attempt, even if the other side was never reached; at
 *     least a minute
 */
@Validated
@ConfigurationProperties("huiying.notify.delivery")
record PatienceProperties(@DefaultValue("72h") @DurationMin(minutes = 1) Duration giveUpAfter) {}
