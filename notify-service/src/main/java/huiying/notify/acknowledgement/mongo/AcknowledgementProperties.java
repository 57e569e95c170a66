package huiying.notify.acknowledgement.mongo;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param publicUrl under which readers of notices reach this service; notices have no link without
 *     it
 * @param validity for how long a link holds
 */
@Validated
@ConfigurationProperties("huiying.notify.acknowledgement")
record AcknowledgementProperties(
    @Nullable URI publicUrl, @DefaultValue("14d") @DurationMin(hours = 1) Duration validity) {}
