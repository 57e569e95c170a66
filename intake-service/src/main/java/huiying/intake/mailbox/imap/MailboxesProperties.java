package huiying.intake.mailbox.imap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailboxes that are looked into.
 *
 * @param mailboxes none unless given; at most 20, each with a name of its own
 */
@Validated
@ConfigurationProperties("huiying.intake")
record MailboxesProperties(@DefaultValue @Size(max = 20) List<@Valid MailboxSettings> mailboxes) {
  @AssertTrue(message = "two mailboxes have the same name")
  boolean isEachNamedOnce() {
    return mailboxes.stream().map(MailboxSettings::name).distinct().count() == mailboxes.size();
  }
}
