package huiying.sla.calendar.mongo;

import static com.mongodb.client.model.Projections.exclude;

import huiying.kit.store.NumberedVersions;
import huiying.sla.calendar.CalendarBook;
import huiying.sla.calendar.CalendarVersion;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;

/** The calendar's versions in the collection {@code calendars}. */
final class MongoCalendarBook implements CalendarBook {
  static final String COLLECTION = "calendars";

  private final NumberedVersions<CalendarVersion> versions;

  MongoCalendarBook(MongoOperations mongo) {
    this.versions = new NumberedVersions<>(mongo, COLLECTION, VersionDocuments::read);
  }

  @Override
  public CalendarVersion latest() {
    return versions
        .latest()
        .orElseThrow(() -> new IllegalStateException("The calendar was never opened"));
  }

  @Override
  public Optional<CalendarVersion> find(int number) {
    return versions.find(number);
  }

  @Override
  public boolean add(CalendarVersion candidate) {
    return versions.add(VersionDocuments.write(candidate));
  }

  @Override
  public List<Entry> history(int limit) {
    return versions.history(limit, exclude("years", "regional"), VersionDocuments::entry);
  }
}
