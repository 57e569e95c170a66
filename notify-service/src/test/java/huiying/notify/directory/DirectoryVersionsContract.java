package huiying.notify.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.Change.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store of directories must do: run against memory and MongoDB. */
public abstract class DirectoryVersionsContract {
  protected static final Instant NOW = Instant.parse("2026-03-16T01:02:03.004Z");
  private static final Author SYSTEM = new Author("system", Cause.FIRST_START, "sample");
  private static final Author OFFICE = new Author("王主任", Cause.EDITED, "〔2026〕3号");

  protected abstract DirectoryVersions versions();

  /** Another instance of the service, on the same store. */
  protected abstract DirectoryVersions ofAnotherInstance();

  @Test
  void hasNoLatestBeforeTheFirst() {
    assertThatIllegalStateException().isThrownBy(() -> versions().latest());
    assertThat(versions().find(1)).isEmpty();
    assertThat(versions().history(10)).isEmpty();
  }

  @Test
  void givesBackAllThatWasAdded() {
    for (var seed = 0; seed < 20; seed++) {
      var district = District.of(GeneratedEntries.of(seed));
      var version =
          seed == 0
              ? DirectoryVersion.first(district, SYSTEM, NOW)
              : versions().latest().next(district, OFFICE, NOW.plusMillis(seed));
      assertThat(versions().add(version)).isTrue();

      var stored = ofAnotherInstance().latest();
      assertThat(stored.note()).isEqualTo(version.note());
      assertThat(stored.district().entries()).isEqualTo(district.entries());
      assertThat(ofAnotherInstance().find(version.number()).orElseThrow().note())
          .isEqualTo(version.note());
    }
  }

  @Test
  void refusesANumberThatIsTakenAndKeepsTheFirst() {
    start();
    var one = versions().latest().next(changed("one"), OFFICE, NOW);
    var other = versions().latest().next(changed("other"), OFFICE, NOW);

    assertThat(versions().add(one)).isTrue();
    assertThat(ofAnotherInstance().add(other)).isFalse();
    assertThat(versions().latest().district().department("one")).isPresent();
    assertThat(ofAnotherInstance().latest().district().department("one")).isPresent();
  }

  @Test
  void listsTheNewestFirstWithWhatTheyChanged() {
    start();
    versions().add(versions().latest().next(changed("one"), OFFICE, NOW.plusSeconds(1)));

    assertThat(versions().history(1))
        .containsExactly(
            new VersionNote(
                2,
                NOW.plusSeconds(1),
                OFFICE,
                new Changes(1, List.of(new Change(Part.DEPARTMENTS, "one", Kind.ADDED)))));
    assertThat(versions().history(10)).hasSize(2);
    assertThat(versions().history(10).getLast().changes().count()).isEqualTo(9);
  }

  @Test
  void twoInstancesThatChangeAtOnceLoseNothing() throws Exception {
    start();
    var each = 12;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var one = threads.submit(() -> addAll(versions(), "one-", each));
      var other = threads.submit(() -> addAll(ofAnotherInstance(), "other-", each));
      one.get();
      other.get();
    }

    var departments = ofAnotherInstance().latest().district().entries().departments();
    assertThat(departments).hasSize(2 + 2 * each);
    assertThat(versions().latest().number()).isEqualTo(1 + 2 * each);
  }

  private static void addAll(DirectoryVersions versions, String prefix, int count) {
    var change = new ChangeDirectory(versions, InstantSource.fixed(NOW));
    for (var i = 0; i < count; i++) {
      var edit = new Edit.Put(Part.DEPARTMENTS, List.of(department(prefix + i)));
      while (!(change.apply(edit, Optional.empty(), OFFICE)
          instanceof ChangeDirectory.Outcome.Applied)) {
        Thread.onSpinWait(); // ten attempts in vain: the other is faster
      }
    }
  }

  private void start() {
    versions().add(DirectoryVersion.first(Directories.directory(), SYSTEM, NOW));
  }

  private static District changed(String code) {
    return new DirectoryMaker(Directories.entries()).with(department(code)).district();
  }

  private static Department department(String code) {
    return new Department(code, "部门" + code, List.of(), null, null);
  }
}
