package huiying.notify.duty.settings;

import huiying.notify.duty.DutyHours;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When people are told who are not told at once, in Asia/Shanghai; on working days.
 *
 * @param from the first moment
 * @param until the moment after the last; later than {@code from}, or the service does not start
 */
@ConfigurationProperties("huiying.notify.duty")
record DutyProperties(
    @DefaultValue("08:30") LocalTime from, @DefaultValue("17:30") LocalTime until) {
  DutyHours hours() {
    return new DutyHours(from, until);
  }
}
