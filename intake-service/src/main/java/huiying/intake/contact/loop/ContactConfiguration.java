package huiying.intake.contact.loop;

import huiying.intake.attachment.Attachments;
import huiying.intake.contact.ContactTraces;
import huiying.intake.contact.EraseContact;
import huiying.intake.contact.FindByPhone;
import huiying.intake.contact.RetainContacts;
import huiying.intake.contact.RevealContact;
import huiying.intake.imports.Imports;
import huiying.intake.matter.Fingerprints;
import huiying.intake.message.Contacts;
import huiying.intake.message.Messages;
import huiying.kit.audit.Audit;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of contact data as beans, and the loop that erases. */
@Configuration(proxyBeanMethods = false)
class ContactConfiguration {
  @Bean
  RevealContact revealContact(Messages messages, Attachments attachments, Audit audit) {
    return new RevealContact(messages, attachments, audit);
  }

  @Bean
  FindByPhone findByPhone(Contacts contacts, Audit audit) {
    return new FindByPhone(contacts, audit);
  }

  @Bean
  EraseContact eraseContact(
      Contacts contacts, Attachments attachments, Fingerprints fingerprints, InstantSource time) {
    var traces = List.<ContactTraces>of(attachments::forgetNames, fingerprints::forgetCitizen);
    return new EraseContact(contacts, traces, time);
  }

  @Bean
  RetentionLoop retentionLoop(
      Contacts contacts,
      EraseContact eraseContact,
      Imports imports,
      Audit audit,
      InstantSource time,
      RetentionProperties settings) {
    var retain =
        new RetainContacts(
            contacts,
            eraseContact,
            imports,
            audit,
            new LogRetentionTroubles(),
            time,
            settings.after(),
            settings.imports());
    return new RetentionLoop(retain, settings.every());
  }
}
