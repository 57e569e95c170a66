package huiying.sla.watch;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alarms are watched.
 *
 * @param every pause between two looks, so the most an alarm is told late; at least 10 ms
 * @param burst most alarms announced before the watermark moves
 * @param ahead how far alarms are read ahead into memory; at least a minute
 */
@Validated
@ConfigurationProperties("huiying.sla.watch")
public record WatchProperties(
    @DefaultValue("200ms") @DurationMin(millis = 10) Duration every,
    @DefaultValue("500") @Positive int burst,
    @DefaultValue("1h") @DurationMin(minutes = 1) Duration ahead) {}
