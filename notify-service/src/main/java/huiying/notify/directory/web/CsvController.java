package huiying.notify.directory.web;

import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.SUPERVISOR;
import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.ChangeDirectory;
import huiying.notify.directory.ChangeDirectory.Outcome;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.directory.Edit;
import huiying.notify.directory.Entry;
import huiying.notify.directory.Part;
import huiying.notify.directory.csv.CsvFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives out whole parts as CSV and takes them in again: all rows or none. */
@RestController
class CsvController {
  private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

  private final DirectoryVersions versions;
  private final ChangeDirectory directory;

  CsvController(DirectoryVersions versions, ChangeDirectory directory) {
    this.versions = versions;
    this.directory = directory;
  }

  @OpenTo({SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/directory/{part}.csv")
  ResponseEntity<byte[]> export(@PathVariable String part) {
    var asked = Answers.part(part);
    var latest = versions.latest();
    var name = ContentDisposition.attachment().filename(asked.word() + ".csv").build();
    return Answers.of(HttpStatus.OK, latest.number())
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(CsvFile.write(asked, latest.district().entries().of(asked)));
  }

  @OpenTo(ADMIN)
  @PostMapping(path = "/api/v1/directory/{part}/import", consumes = "text/csv")
  ResponseEntity<ChangeView> take(
      @PathVariable String part,
      @RequestBody byte[] file,
      @RequestParam(defaultValue = "merge") String mode,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "") String notice,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    var asked = Answers.part(part);
    var author = Answers.author(caller, Cause.IMPORTED, notice);
    var base = Versions.base(ifMatch);
    var isWhole = isWhole(mode);
    var rows = rows(asked, file);
    var entries = List.copyOf(rows.values());
    var edit = isWhole ? new Edit.Replace(asked, entries) : new Edit.Put(asked, entries);
    var outcome =
        dryRun ? directory.foresee(edit, base, author) : directory.apply(edit, base, author);
    var version = Answers.version(outcome, flaws -> Faults.ofRows(flaws, asked, rowsByCode(rows)));
    return Answers.of(HttpStatus.OK, version.number())
        .body(
            outcome instanceof Outcome.Unchanged
                ? ChangeView.unchanged(version, dryRun)
                : ChangeView.changed(version, dryRun));
  }

  /** With {@code replace}, entries that are not in the file are removed; otherwise they stay. */
  private static boolean isWhole(String mode) {
    return switch (mode) {
      case "merge" -> false;
      case "replace" -> true;
      default ->
          throw Refusal.unreadable(Fault.of("mode", "unknown-value", mode, "merge, replace"));
    };
  }

  private static Map<String, Integer> rowsByCode(Map<Integer, Entry> rows) {
    var numbers = new HashMap<String, Integer>();
    rows.forEach((number, entry) -> numbers.put(entry.code(), number));
    return numbers;
  }

  private static SequencedMap<Integer, Entry> rows(Part part, byte[] file) {
    return switch (CsvFile.read(part, file)) {
      case CsvFile.Reading.Read(var entries) -> entries;
      case CsvFile.Reading.Faulty(var flaws) -> throw Faults.ofRows(flaws);
    };
  }
}
