package huiying.notify.directory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The directory as it stood from one change to the next. */
public record DirectoryVersion(VersionNote note, District district) {
  public static DirectoryVersion first(District district, Author author, Instant now) {
    return of(1, district, author, now, Entries.NONE);
  }

  DirectoryVersion next(District changed, Author author, Instant now) {
    return of(number() + 1, changed, author, now, district.entries());
  }

  private static DirectoryVersion of(
      int number, District district, Author author, Instant now, Entries before) {
    var changes = Changes.between(before, district.entries());
    var since = now.truncatedTo(ChronoUnit.MILLIS);
    return new DirectoryVersion(new VersionNote(number, since, author, changes), district);
  }

  public int number() {
    return note.number();
  }
}
