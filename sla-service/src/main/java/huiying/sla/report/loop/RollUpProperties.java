package huiying.sla.report.loop;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How roll-ups are brought up to date in the background; a report that is asked for does not wait
 * for it.
 *
 * @param every pause between two looks; at least 10 ms
 * @param days counted anew in one look at most
 */
@Validated
@ConfigurationProperties("huiying.sla.roll-ups")
record RollUpProperties(
    @DefaultValue("1s") @DurationMin(millis = 10) Duration every,
    @DefaultValue("10") @Positive int days) {}
