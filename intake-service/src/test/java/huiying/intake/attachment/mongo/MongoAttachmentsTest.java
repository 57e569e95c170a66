package huiying.intake.attachment.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import huiying.backing.BackingServices;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.intake.TestKeys;
import huiying.intake.attachment.Attachment;
import huiying.intake.attachment.Attachments;
import huiying.intake.attachment.AttachmentsContract;
import huiying.intake.attachment.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAttachmentsTest extends AttachmentsContract {
  private static final MongoClient CLIENT =
      MongoClients.create(BackingServices.forTests().mongoUri("attachments-test"));

  private final MongoDatabase database = CLIENT.getDatabase("attachments-" + UUID.randomUUID());
  private final Attachments attachments = new MongoAttachments(database, TestKeys.SEALS);

  @AfterEach
  void drop() {
    database.drop();
  }

  @Override
  protected Attachments attachments() {
    return attachments;
  }

  /** Files, and pieces that belong to none. */
  @Override
  protected long contents() {
    var files = database.getCollection("attachmentFiles.files");
    var pieces = 0;
    for (var piece : database.getCollection("attachmentFiles.chunks").find()) {
      var whole = files.find(new Document("_id", piece.get("files_id"))).first();
      pieces += whole == null ? 1 : 0;
    }
    return files.countDocuments() + pieces;
  }

  private long pending() {
    return database.getCollection("attachmentsPending").countDocuments();
  }

  @Test
  void forgetsANameThatCannotBeOpened() {
    var message = MessageId.of(Channel.PORTAL, "A-1");
    attachments.add(
        new Attachment(
            message, 1, "王小明.pdf", "text/plain", 1, "0".repeat(64), new FileId("x"), NOW));
    database
        .getCollection("attachments")
        .updateOne(
            new Document("_id", message + ":1"),
            Updates.set("name.sealed", new Binary(new byte[9])));

    attachments.forgetNames(message);

    assertThat(attachments.of(message)).extracting(Attachment::name).containsExactly("附件1");
  }

  @Test
  void sweepsThePiecesThatACrashLeftOfAFile() {
    var file = new ObjectId();
    database
        .getCollection("attachmentsPending")
        .insertOne(
            new Document("_id", file.toHexString())
                .append("message", MessageId.of(Channel.PORTAL, "A-1").value())
                .append("since", Date.from(NOW)));
    database
        .getCollection("attachmentFiles.chunks")
        .insertOne(new Document("files_id", file).append("n", 0).append("data", new byte[9]));

    assertThat(attachments.sweep(NOW.plus(Duration.ofDays(1)), 10)).isEqualTo(1);

    assertThat(contents()).isZero();
    assertThat(pending()).isZero();
  }

  @Test
  void notesAContentAsPendingUntilSomethingRefersToIt() throws IOException {
    var message = MessageId.of(Channel.PORTAL, "A-1");
    attachments.store(message, new ByteArrayInputStream(new byte[] {1}), NOW);

    assertThat(pending()).isEqualTo(1);
  }
}
