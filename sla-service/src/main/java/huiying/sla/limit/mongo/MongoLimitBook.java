package huiying.sla.limit.mongo;

import static com.mongodb.client.model.Projections.include;

import huiying.kit.store.NumberedVersions;
import huiying.sla.limit.LimitBook;
import huiying.sla.limit.LimitCatalogue;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/** The catalogue's versions in the collection {@code limits}. */
final class MongoLimitBook implements LimitBook {
  private final NumberedVersions<LimitCatalogue> versions;

  MongoLimitBook(MongoOperations mongo) {
    this.versions = new NumberedVersions<>(mongo, "limits", CatalogueDocuments::read);
  }

  @Override
  public LimitCatalogue latest() {
    return versions
        .latest()
        .orElseThrow(() -> new IllegalStateException("There is no catalogue of limits yet"));
  }

  @Override
  public Optional<LimitCatalogue> find(int version) {
    return versions.find(version);
  }

  @Override
  public boolean add(LimitCatalogue candidate) {
    return versions.add(CatalogueDocuments.write(candidate));
  }

  @Override
  public List<Entry> history(int limit) {
    return versions.history(limit, include("since", "limits.code"), CatalogueDocuments::entry);
  }
}
