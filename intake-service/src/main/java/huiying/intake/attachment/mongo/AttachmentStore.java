package huiying.intake.attachment.mongo;

import huiying.intake.attachment.AttachFiles;
import huiying.intake.attachment.Attachments;
import huiying.intake.attachment.FileTypes;
import huiying.intake.message.Messages;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Where attachments are kept, and who keeps them. */
@Configuration(proxyBeanMethods = false)
class AttachmentStore {
  @Bean
  Attachments attachments(MongoDatabaseFactory database) {
    return new MongoAttachments(database.getMongoDatabase());
  }

  @Bean
  AttachFiles attachFiles(
      Messages messages, Attachments attachments, FileTypes types, InstantSource time) {
    return new AttachFiles(messages, attachments, types, time);
  }

  @Bean
  SweepFiles sweepFiles(Attachments attachments, InstantSource time) {
    return new SweepFiles(attachments, time);
  }
}
