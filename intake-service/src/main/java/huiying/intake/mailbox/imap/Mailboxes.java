package huiying.intake.mailbox.imap;

import huiying.intake.attachment.AttachFiles;
import huiying.intake.mailbox.EmptyInbox;
import huiying.intake.mailbox.MailMeter;
import huiying.intake.mailbox.MailReader;
import huiying.intake.mailbox.ReceiveMail;
import huiying.intake.message.ReceiveMessages;
import huiying.intake.message.TimeRules;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mailboxes of the settings, each with its watch. */
@Configuration(proxyBeanMethods = false)
class Mailboxes {
  @Bean
  ReceiveMail receiveMail(
      ReceiveMessages receiveMessages,
      AttachFiles attachFiles,
      TimeRules times,
      InstantSource time) {
    return new ReceiveMail(receiveMessages, attachFiles, times, time);
  }

  @Bean
  MailboxWatches mailboxWatches(
      MailboxesProperties settings,
      MailReader reader,
      ReceiveMail receiveMail,
      MailMeter meter,
      InstantSource time) {
    var all = settings.mailboxes().stream().map(MailboxSettings::mailbox).toList();
    return new MailboxWatches(
        settings.mailboxes().stream()
            .map(one ->
                new MailboxWatch(
                    one,
                    new EmptyInbox(
                        one.mailbox().among(all),
                        reader,
                        receiveMail,
                        StoreOutage::is,
                        meter,
                        time),
                    time))
            .toList());
  }
}
