package huiying.notify.delivery.loop;

import huiying.notify.delivery.Patience;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alerts are delivered.
 *
 * @param workers how many are told at a time
 * @param poll the longest pause between two looks, when nobody wakes a worker; at least 50 ms
 * @param pauses after the first failed attempt, the second, and so on; the last is kept to
 * @param attempts how often at most
 * @param lease when a sender that is silent counts as dead; longer than an attempt can take
 */
@Validated
@ConfigurationProperties("huiying.notify.delivery")
record DeliveryProperties(
    @DefaultValue("4") @Positive int workers,
    @DefaultValue("1s") @DurationMin(millis = 50) Duration poll,
    @DefaultValue({"1s", "5s", "30s", "2m", "10m"}) @NotEmpty List<Duration> pauses,
    @DefaultValue("20") @Positive int attempts,
    @DefaultValue("2m") @DurationMin(seconds = 1) Duration lease) {
  Patience patience() {
    return new Patience(pauses, attempts, lease);
  }
}
