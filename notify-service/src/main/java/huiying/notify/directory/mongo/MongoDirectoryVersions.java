package huiying.notify.directory.mongo;

import static com.mongodb.client.model.Projections.include;

import huiying.kit.store.NumberedVersions;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.directory.VersionNote;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/** The directory's versions in the collection {@code directory}; all queries go by {@code _id}. */
final class MongoDirectoryVersions implements DirectoryVersions {
  /** A large one takes some twenty megabytes. */
  private static final int KEPT = 2;

  private final NumberedVersions<DirectoryVersion> versions;

  MongoDirectoryVersions(MongoOperations mongo) {
    this.versions = new NumberedVersions<>(mongo, "directory", VersionDocuments::read, KEPT);
  }

  @Override
  public DirectoryVersion latest() {
    return versions
        .latest()
        .orElseThrow(() -> new IllegalStateException("There is no directory yet"));
  }

  @Override
  public Optional<DirectoryVersion> find(int number) {
    return versions.find(number);
  }

  @Override
  public boolean add(DirectoryVersion candidate) {
    return versions.add(VersionDocuments.write(candidate));
  }

  @Override
  public List<VersionNote> history(int limit) {
    return versions.history(
        limit,
        include("since", "by", "cause", "notice", "count", "changes"),
        VersionDocuments::note);
  }
}
