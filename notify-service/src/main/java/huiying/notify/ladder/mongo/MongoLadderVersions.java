package huiying.notify.ladder.mongo;

import static com.mongodb.client.model.Projections.include;

import huiying.kit.store.NumberedVersions;
import huiying.notify.ladder.LadderNote;
import huiying.notify.ladder.LadderVersion;
import huiying.notify.ladder.LadderVersions;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/** The ladders' versions in the collection {@code ladders}; all queries go by {@code _id}. */
final class MongoLadderVersions implements LadderVersions {
  private final NumberedVersions<LadderVersion> versions;

  MongoLadderVersions(MongoOperations mongo) {
    this.versions = new NumberedVersions<>(mongo, "ladders", LadderDocuments::read);
  }

  @Override
  public LadderVersion latest() {
    return versions
        .latest()
        .orElseThrow(() -> new IllegalStateException("There are no ladders yet"));
  }

  @Override
  public Optional<LadderVersion> find(int number) {
    return versions.find(number);
  }

  @Override
  public boolean add(LadderVersion candidate) {
    return versions.add(LadderDocuments.write(candidate));
  }

  @Override
  public List<LadderNote> history(int limit) {
    return versions.history(
        limit, include("since", "by", "notice", "changes"), LadderDocuments::note);
  }
}
