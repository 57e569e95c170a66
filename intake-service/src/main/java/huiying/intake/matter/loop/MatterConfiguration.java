package huiying.intake.matter.loop;

import huiying.intake.matter.AnnounceResponses;
import huiying.intake.matter.CitizenKeys;
import huiying.intake.matter.CompareMessages;
import huiying.intake.matter.DecideProposal;
import huiying.intake.matter.Fingerprints;
import huiying.intake.matter.MatterMeter;
import huiying.intake.matter.NoteLife;
import huiying.intake.matter.NoteRating;
import huiying.intake.matter.Proposals;
import huiying.intake.matter.RaiseForMatter;
import huiying.intake.matter.Ratings;
import huiying.intake.matter.ResponseEvents;
import huiying.intake.matter.SpecialResponses;
import huiying.intake.matter.ToCompare;
import huiying.intake.matter.Turn;
import huiying.intake.message.Messages;
import huiying.kit.secrecy.KeyedHash;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of matters as beans, and the loops that call them. */
@Configuration(proxyBeanMethods = false)
class MatterConfiguration {
  @Bean
  CitizenKeys citizenKeys(KeyedHash hash) {
    return new CitizenKeys(hash);
  }

  @Bean
  RaiseForMatter raiseForMatter(
      Fingerprints fingerprints,
      Proposals proposals,
      SpecialResponses responses,
      MatterProperties settings,
      MatterMeter meter,
      InstantSource time) {
    return new RaiseForMatter(
        fingerprints, proposals, responses, settings.responseRules(), meter, time);
  }

  @Bean
  NoteRating noteRating(
      Ratings ratings,
      SpecialResponses responses,
      MatterProperties settings,
      MatterMeter meter,
      InstantSource time) {
    return new NoteRating(ratings, responses, settings.responseRules(), meter, time);
  }

  @Bean
  NoteLife noteLife(DecideProposal decideProposal, NoteRating noteRating) {
    return new NoteLife(decideProposal, noteRating);
  }

  @Bean
  DecideProposal decideProposal(Proposals proposals, MatterMeter meter, InstantSource time) {
    return new DecideProposal(proposals, meter, time);
  }

  @Bean
  CompareLoop compareLoop(
      ToCompare toCompare,
      Messages messages,
      Fingerprints fingerprints,
      Proposals proposals,
      RaiseForMatter raiseForMatter,
      NoteLife noteLife,
      CitizenKeys keys,
      Turn turn,
      MatterProperties settings,
      MatterMeter meter,
      InstantSource time) {
    var compare =
        new CompareMessages(
            toCompare,
            messages,
            fingerprints,
            proposals,
            raiseForMatter,
            noteLife,
            keys,
            settings.sameMatter(),
            turn,
            meter,
            time);
    return new CompareLoop(compare, settings.every());
  }

  @Bean
  AnnounceLoop announceLoop(
      SpecialResponses responses, ResponseEvents events, MatterProperties settings) {
    return new AnnounceLoop(new AnnounceResponses(responses, events), settings.every());
  }
}
