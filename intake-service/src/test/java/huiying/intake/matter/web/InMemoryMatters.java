package huiying.intake.matter.web;

import static huiying.intake.message.MessageFixture.NOW;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.DecideProposal;
import huiying.intake.matter.InMemoryMatter;
import huiying.intake.matter.MatterMeter;
import huiying.intake.matter.Proposals;
import huiying.intake.matter.Proposals.StateName;
import huiying.intake.matter.SpecialResponses;
import huiying.intake.message.InMemoryMessages;
import huiying.kit.secrecy.CannotOpen;
import huiying.kit.web.WebKitAutoConfiguration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Proposals and cases in memory, at a standing time. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
class InMemoryMatters {
  private final InMemoryMatter stores = new InMemoryMatter();

  @Bean
  Proposals proposals() {
    return stores.proposals();
  }

  @Bean
  SpecialResponses responses() {
    return stores.responses();
  }

  @Bean
  InMemoryMessages messages() {
    return new InMemoryMessages();
  }

  @Bean
  MatterMeter meter() {
    return new MatterMeter() {
      @Override
      public void proposals(StateName state, int count) {}

      @Override
      public void raised(Reason reason) {}

      @Override
      public void skipped(MessageId id, CannotOpen why) {}
    };
  }

  @Bean
  DecideProposal decideProposal(Proposals proposals, MatterMeter meter) {
    return new DecideProposal(proposals, meter, InstantSource.fixed(NOW));
  }
}
