package huiying.kit.audit.web;

import huiying.kit.access.web.AccessKitAutoConfiguration;
import huiying.kit.access.web.SignedInFilter;
import huiying.kit.audit.AuditTrail;
import huiying.kit.audit.mongo.AuditKitAutoConfiguration;
import huiying.kit.web.EarlyRefusals;
import huiying.kit.web.WebKitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The door of the audit. */
@AutoConfiguration(
    after = {AuditKitAutoConfiguration.class, WebKitAutoConfiguration.class},
    before = AccessKitAutoConfiguration.class)
@Import(AuditController.class)
public class AuditWebAutoConfiguration {
  @Bean
  SignedInFilter noteCommands(AuditTrail audit, EarlyRefusals refusals) {
    return new SignedInFilter(new NoteCommands(audit, refusals));
  }
}
