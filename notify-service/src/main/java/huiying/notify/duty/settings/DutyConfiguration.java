package huiying.notify.duty.settings;

import huiying.notify.duty.DutyHours;
import huiying.notify.duty.KnownYears;
import huiying.notify.duty.LearnYear;
import huiying.notify.duty.LearnedDays;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is known of duty; {@link LearnedDays} is the one bean of working days. */
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {
  @Bean
  DutyHours dutyHours(DutyProperties settings) {
    return settings.hours();
  }

  @Bean
  LearnedDays learnedDays(KnownYears years, InstantSource time) {
    return new LearnedDays(years, time);
  }

  @Bean
  LearnYear learnYear(KnownYears years, LearnedDays days) {
    return new LearnYear(years, days);
  }
}
