package huiying.sla.report.loop;

import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.report.FreezeMonth;
import huiying.sla.report.KeepRollUps;
import huiying.sla.report.PackFiles;
import huiying.sla.report.Packs;
import huiying.sla.report.Reports;
import huiying.sla.report.RollUps;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the reports, which know nothing of Spring. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {
  @Bean
  KeepRollUps keepRollUps(RollUps rollUps, TrackedMessages messages, RulesInForce rules) {
    return new KeepRollUps(rollUps, messages, rules);
  }

  @Bean
  Reports reports(RollUps rollUps, KeepRollUps keep, RulesInForce rules, InstantSource time) {
    return new Reports(rollUps, keep, rules, time);
  }

  @Bean
  FreezeMonth freezeMonth(Reports reports, Packs packs, PackFiles files, InstantSource time) {
    return new FreezeMonth(reports, packs, files, time);
  }
}
