package huiying.intake.imports.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static huiying.intake.imports.ImportFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.imports.Import;
import huiying.intake.imports.Imports;
import huiying.intake.imports.ImportsContract;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class MongoImportsTest extends ImportsContract {
  private final ImportCollections collections = new ImportCollections();

  @Override
  protected Imports imports() {
    return collections.imports;
  }

  private Import upload(int n) {
    var one = anImport("content " + n, NOW.plusSeconds(n));
    collections.imports.add(one);
    return one;
  }

  @Test
  void runsOthersAndListsAllWhenTheNameOfOneCannotBeOpened() {
    var lost = upload(1);
    var next = upload(2);
    collections
        .collection("imports")
        .updateOne(eq("_id", lost.id().value()), set("fileName.sealed", new Binary(new byte[9])));

    assertThat(collections.imports.runnable(NOW.plusSeconds(9))).contains(next);
    assertThat(collections.imports.recent(null, 9))
        .extracting(Import::id)
        .containsExactly(next.id(), lost.id());
    assertThat(collections.imports.find(lost.id()).orElseThrow().fileName()).contains("unreadable");
  }
}
