package huiying.intake.attachment.mongo;

import huiying.intake.attachment.AttachFiles;
import huiying.intake.attachment.Attachments;
import huiying.intake.attachment.FileTypes;
import huiying.intake.message.Messages;
import huiying.kit.secrecy.Seals;
import huiying.kit.secrecy.mongo.SealedDocuments;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Where attachments are kept, and who keeps them. */
@Configuration(proxyBeanMethods = false)
class AttachmentStore {
  private static final int RESEALED_AT_ONCE = 200;

  @Bean
  MongoAttachments attachments(MongoDatabaseFactory database, Seals seals) {
    return new MongoAttachments(database.getMongoDatabase(), seals);
  }

  @Bean
  SealedDocuments sealedNames(MongoDatabaseFactory database, MongoAttachments attachments) {
    return new SealedDocuments(
        attachments.names(),
        () -> database.getMongoDatabase().getCollection(MongoAttachments.COLLECTION),
        RESEALED_AT_ONCE);
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
