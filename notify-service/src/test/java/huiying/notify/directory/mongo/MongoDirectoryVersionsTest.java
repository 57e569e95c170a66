package huiying.notify.directory.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.TestMongo;
import huiying.notify.directory.Author;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.directory.DirectoryVersionsContract;
import huiying.notify.directory.District;
import java.time.InstantSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoDirectoryVersionsTest extends DirectoryVersionsContract {
  private final MongoTemplate mongo = TestMongo.empty();
  private final DirectoryVersions versions = new MongoDirectoryVersions(mongo);

  @Override
  protected DirectoryVersions versions() {
    return versions;
  }

  @Override
  protected DirectoryVersions ofAnotherInstance() {
    return new MongoDirectoryVersions(mongo);
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void startsWithTheSampleAndSaysThatItIsMadeUp(CapturedOutput output) {
    var first = opened(DirectoryProperties.SAMPLE).latest();

    assertThat(first.number()).isEqualTo(1);
    assertThat(first.note().author().cause()).isEqualTo(Cause.FIRST_START);
    assertThat(first.district().entries().departments()).hasSize(30);
    assertThat(output).contains("made-up sample");
  }

  @Test
  void looksAtTheFolderAtTheFirstStartOnly() {
    opened(DirectoryProperties.SAMPLE);

    assertThat(opened("/nowhere/at/all").latest().number()).isEqualTo(1);
  }

  @Test
  void doesNotStartWithoutADirectory() {
    assertThatThrownBy(() -> opened("/nowhere/at/all"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("/nowhere/at/all/departments.csv cannot be read");
  }

  @Test
  void failsRatherThanReadAContactWithoutAllThatItSays() {
    opened(DirectoryProperties.SAMPLE);
    mongo
        .getCollection("directory")
        .updateOne(
            new Document(), new Document("$set", new Document("contacts.0.role", "EMPEROR")));

    assertThatThrownBy(() -> ofAnotherInstance().latest()).hasMessageContaining("EMPEROR");
  }

  /** MongoDB takes no document above 16 MB. */
  @Test
  void holdsTheLargestDirectoryThereMayBe() {
    var largest = LargestEntries.make();
    var author = new Author("字".repeat(200), Cause.FIRST_START, "字".repeat(500));
    versions.add(DirectoryVersion.first(District.of(largest), author, NOW));

    assertThat(ofAnotherInstance().latest().district().entries()).isEqualTo(largest);
  }

  private DirectoryVersions opened(String firstFrom) {
    return new DirectoryConfiguration()
        .directoryVersions(mongo, new DirectoryProperties(firstFrom), InstantSource.fixed(NOW));
  }
}
