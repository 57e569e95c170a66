package huiying.intake.contact.loop;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what identifies citizens is kept.
 *
 * @param after contact data of a message, from when it was answered or nothing was owed any more
 * @param imports rows of imports that made no message
 * @param every pause between two looks for what has been kept long enough
 */
@Validated
@ConfigurationProperties("huiying.intake.retention")
record RetentionProperties(
    @DefaultValue("730d") @DurationMin(days = 1) Duration after,
    @DefaultValue("90d") @DurationMin(days = 1) Duration imports,
    @DefaultValue("10m") @DurationMin(millis = 10) Duration every) {}
