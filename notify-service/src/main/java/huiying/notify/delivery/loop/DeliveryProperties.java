package huiying.notify.delivery.loop;

import huiying.notify.delivery.Pace;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How alerts are delivered.
 *
 * @param workers how many notices are told at a time by each delivery channel
 * @param poll the longest pause between two looks, when nobody wakes a worker; at least 50 ms
 * @param window for which alerts to one person are gathered, and between two notices to them
 * @param mostPerDay notices to one person by one delivery channel
 * @param lease when a sender that is silent counts as dead; longer than an attempt can take
 */
@Validated
@ConfigurationProperties("huiying.notify.delivery")
record DeliveryProperties(
    @DefaultValue("4") @Positive int workers,
    @DefaultValue("1s") @DurationMin(millis = 50) Duration poll,
    @DefaultValue("10m") @DurationMax(hours = 12) Duration window,
    @DefaultValue("40") @Positive int mostPerDay,
    @DefaultValue("2m") @DurationMin(seconds = 1) Duration lease) {
  Pace pace() {
    return new Pace(window, mostPerDay, lease);
  }
}
