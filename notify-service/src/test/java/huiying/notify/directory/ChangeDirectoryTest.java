package huiying.notify.directory;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.MovedTime;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.Change.Kind;
import huiying.notify.directory.ChangeDirectory.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeDirectoryTest {
  private static final Author OFFICE = new Author("office", Cause.EDITED, "");
  private static final Edit ADD =
      new Edit.Put(Part.DEPARTMENTS, List.of(new Department("new", "新局", List.of(), null, null)));

  private final MovedTime time = new MovedTime(Instant.parse("2026-03-16T01:00:00Z"));
  private final InMemoryDirectoryVersions versions = new InMemoryDirectoryVersions();
  private final ChangeDirectory change = new ChangeDirectory(versions, time);
  private final LatestDirectory book = new LatestDirectory(versions, time);

  @BeforeEach
  void start() {
    versions.add(DirectoryVersion.first(Directories.directory(), OFFICE, time.instant()));
  }

  @Test
  void showsAChangeAndStoresNothing() {
    assertThat(change.foresee(ADD, Optional.empty(), OFFICE)).isInstanceOf(Outcome.Foreseen.class);
    assertThat(versions.history(10)).hasSize(1);
  }

  @Test
  void storesNothingIfNothingChanges() {
    var same = new Edit.Replace(Part.CONTACTS, List.copyOf(Directories.entries().contacts()));

    assertThat(change.apply(same, Optional.of(1), OFFICE)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(change.apply(new Edit.Remove(Part.DUTIES, "none"), Optional.empty(), OFFICE))
        .isInstanceOf(Outcome.Unchanged.class);
    assertThat(versions.history(10)).hasSize(1);
  }

  @Test
  void storesNothingThatContradictsItself() {
    var edit = new Edit.Remove(Part.DEPARTMENTS, "park");

    assertThat(change.apply(edit, Optional.empty(), OFFICE))
        .isEqualTo(
            new Outcome.Faulty(
                List.of(
                    new Flaw(
                        Part.CONTACTS,
                        "park-handler",
                        "department",
                        "directory-unknown-department",
                        List.of("park")))));
  }

  @Test
  void refusesAChangeOfAnotherVersionThanTheOneInForce() {
    change.apply(ADD, Optional.of(1), OFFICE);

    var outcome = change.apply(new Edit.Remove(Part.DEPARTMENTS, "new"), Optional.of(1), OFFICE);
    assertThat(outcome).isInstanceOf(Outcome.Overtaken.class);
    assertThat(versions.latest().number()).isEqualTo(2);
  }

  @Test
  void decidesAgainOnWhatSomebodyElseAdded() {
    var overtaken = new OvertakenOnce();
    var outcome = new ChangeDirectory(overtaken, time).apply(ADD, Optional.empty(), OFFICE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Applied.class,
            applied -> {
              assertThat(applied.version().number()).isEqualTo(3);
              assertThat(applied.version().district().department("theirs")).isPresent();
              assertThat(applied.version().district().department("new")).isPresent();
            });
    assertThat(
            new ChangeDirectory(new OvertakenOnce(), time)
                .apply(new Edit.Remove(Part.CONTACTS, "leader"), Optional.of(1), OFFICE))
        .as("a base that was named is not forgotten when it is overtaken")
        .isInstanceOf(Outcome.Overtaken.class);
  }

  @Test
  void namesTheFirstThousandChangesAndCountsAll() {
    var departments = new ArrayList<Entry>();
    for (var i = 0; i < 480; i++) {
      departments.add(new Department("d-" + i, "局" + i, List.of(), null, null));
    }
    var contacts = new ArrayList<Entry>();
    for (var i = 0; i < 2_000; i++) {
      contacts.add(
          Directories.contact(
              Directories.recipient("c-" + i, "d-" + i % 480, "人", "c@d.cn"), Role.HANDLER));
    }
    change.apply(new Edit.Put(Part.DEPARTMENTS, departments), Optional.empty(), OFFICE);
    change.apply(new Edit.Put(Part.CONTACTS, contacts), Optional.empty(), OFFICE);

    assertThat(versions.latest().note().changes().count()).isEqualTo(2_000);
    assertThat(versions.latest().note().changes().first()).hasSize(1_000);
  }

  @Test
  void saysWhatWasAddedChangedAndRemoved() {
    var handler = Directories.contact(Directories.HANDLER, Role.HANDLER);
    var edit =
        new Edit.Replace(
            Part.CONTACTS,
            List.of(
                Directories.contact(Directories.DESK, Role.DISPATCH_DESK),
                new Contact(handler.recipient(), handler.role(), false),
                Directories.contact(
                    Directories.recipient("new", "park", "新", "n@d.cn"), Role.LEAD)));
    change.apply(edit, Optional.empty(), OFFICE);

    assertThat(versions.latest().note().changes().first())
        .extracting(one -> one.kind() + " " + one.code())
        .containsExactly(
            Kind.CHANGED + " housing-handler",
            Kind.ADDED + " new",
            Kind.REMOVED + " housing-charge",
            Kind.REMOVED + " housing-lead",
            Kind.REMOVED + " leader",
            Kind.REMOVED + " office",
            Kind.REMOVED + " park-handler");
  }

  @Test
  void isSeenByTheBookWithinASecondAndAskedForOnceASecond() {
    for (var i = 0; i < 100; i++) {
      assertThat(book.inForce().nameOf("new")).isEmpty();
    }
    assertThat(versions.readings()).isEqualTo(1);
    change.apply(ADD, Optional.empty(), OFFICE);
    assertThat(book.inForce().nameOf("new")).isEmpty();

    time.pass(Duration.ofSeconds(1));
    assertThat(book.inForce().nameOf("new")).contains("新局");
  }

  /** Somebody else takes number 2 just before it is stored. */
  private final class OvertakenOnce implements DirectoryVersions {
    private final InMemoryDirectoryVersions real = new InMemoryDirectoryVersions();
    private boolean done;

    OvertakenOnce() {
      real.add(DirectoryVersion.first(Directories.directory(), OFFICE, time.instant()));
    }

    @Override
    public boolean add(DirectoryVersion candidate) {
      if (!done) {
        done = true;
        var theirs = new Department("theirs", "他局", List.of(), null, null);
        var edit = new Edit.Put(Part.DEPARTMENTS, List.of(theirs));
        new ChangeDirectory(real, time).apply(edit, Optional.empty(), OFFICE);
      }
      return real.add(candidate);
    }

    @Override
    public DirectoryVersion latest() {
      return real.latest();
    }

    @Override
    public Optional<DirectoryVersion> find(int number) {
      return real.find(number);
    }

    @Override
    public List<VersionNote> history(int limit) {
      return real.history(limit);
    }
  }
}
