package huiying.notify.directory.web;

import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Fault;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.Change.Kind;
import huiying.notify.directory.ChangeDirectory;
import huiying.notify.directory.ChangeDirectory.Outcome;
import huiying.notify.directory.Contact;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.directory.Edit;
import huiying.notify.directory.Entry;
import huiying.notify.directory.Part;
import huiying.notify.directory.row.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows and changes single entries. Every answer has the directory's version as its tag. */
@RestController
class PartController {
  private final DirectoryVersions versions;
  private final ChangeDirectory directory;

  PartController(DirectoryVersions versions, ChangeDirectory directory) {
    this.versions = versions;
    this.directory = directory;
  }

  @OpenTo({DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/directory/{part}")
  ResponseEntity<Page> list(
      @PathVariable String part,
      @RequestParam Optional<String> department,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam Optional<String> cursor) {
    var asked = Answers.part(part);
    var most = Parameters.limit(limit);
    var after = Cursor.decode(cursor.orElse(null));
    if (department.isPresent() && asked != Part.CONTACTS) {
      throw Refusal.unreadable(Fault.of("department", "directory-contacts-only"));
    }
    var latest = versions.latest();
    var found =
        latest.district().entries().of(asked).stream()
            .filter(one -> department.isEmpty() || isOf(one, department.get()))
            .filter(one -> after == null || one.code().compareTo(after.id()) > 0)
            .limit(most + 1L)
            .toList();
    return Answers.of(HttpStatus.OK, latest.number()).body(Page.of(found, most));
  }

  private static boolean isOf(Entry entry, String department) {
    return entry instanceof Contact one && department.equals(one.recipient().department());
  }

  @OpenTo({DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/directory/{part}/{code}")
  ResponseEntity<Map<String, @Nullable Object>> one(
      @PathVariable String part, @PathVariable String code) {
    var asked = Answers.part(part);
    var latest = versions.latest();
    var entry =
        latest
            .district()
            .entries()
            .find(asked, code)
            .orElseThrow(() -> Answers.notFound(asked, code));
    return Answers.of(HttpStatus.OK, latest.number()).body(EntryJson.write(entry));
  }

  @OpenTo(ADMIN)
  @PutMapping("/api/v1/directory/{part}/{code}")
  ResponseEntity<Map<String, @Nullable Object>> put(
      @PathVariable String part,
      @PathVariable String code,
      @RequestBody JsonNode body,
      @RequestParam(defaultValue = "") String notice,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    var asked = Answers.part(part);
    var author = Answers.author(caller, Cause.EDITED, notice);
    var entry = read(asked, code, body);
    var edit = new Edit.Put(asked, List.of(entry));
    var outcome = directory.apply(edit, Versions.base(ifMatch), author);
    var version = Answers.version(outcome, flaws -> Faults.ofEntry(flaws, asked, code));
    return Answers.of(isAdded(outcome) ? HttpStatus.CREATED : HttpStatus.OK, version.number())
        .body(EntryJson.write(entry));
  }

  private static Entry read(Part part, String code, JsonNode body) {
    return switch (Rows.read(EntryJson.read(part, code, body))) {
      case Rows.Reading.Read(var entry) -> entry;
      case Rows.Reading.Faulty(var flaws) -> throw Faults.ofEntry(flaws, part, code);
    };
  }

  private static boolean isAdded(Outcome outcome) {
    return outcome instanceof Outcome.Applied(var version)
        && version.note().changes().first().getFirst().kind() == Kind.ADDED;
  }

  @OpenTo(ADMIN)
  @DeleteMapping("/api/v1/directory/{part}/{code}")
  ResponseEntity<Void> remove(
      @PathVariable String part,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String notice,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    var asked = Answers.part(part);
    var author = Answers.author(caller, Cause.EDITED, notice);
    var outcome = directory.apply(new Edit.Remove(asked, code), Versions.base(ifMatch), author);
    var version = Answers.version(outcome, flaws -> Faults.ofEntry(flaws, asked, code));
    if (outcome instanceof Outcome.Unchanged) {
      throw Answers.notFound(asked, code);
    }
    return Answers.of(HttpStatus.NO_CONTENT, version.number()).build();
  }

  /** Entries in the order of their codes. */
  record Page(List<Map<String, @Nullable Object>> items, @Nullable String nextCursor) {
    static Page of(List<? extends Entry> found, int most) {
      var items = found.stream().limit(most).map(EntryJson::write).toList();
      var last = found.size() > most ? found.get(most - 1).code() : null;
      return new Page(items, last == null ? null : new Cursor(Instant.EPOCH, last).encode());
    }
  }
}
