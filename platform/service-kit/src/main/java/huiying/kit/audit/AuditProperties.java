package huiying.kit.audit;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param queue most entries that wait to be written; beyond it nothing that is audited is done
 * @param patience how long a caller waits for its entry
 * @param retry pause between two tries while the store is away
 */
@Validated
@ConfigurationProperties("huiying.audit")
public record AuditProperties(
    @DefaultValue("10000") @Positive int queue,
    @DefaultValue("3s") @DurationMin(millis = 100) Duration patience,
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration retry) {}
