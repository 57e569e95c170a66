package huiying.intake.imports.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.SUPERVISOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import huiying.intake.imports.BadFile;
import huiying.intake.imports.Import;
import huiying.intake.imports.ImportId;
import huiying.intake.imports.Imports;
import huiying.intake.imports.Imports.Place;
import huiying.intake.imports.LocalFile;
import huiying.intake.imports.TakeFile;
import huiying.intake.imports.UnknownMapping;
import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Cursor;
import huiying.kit.web.Parameters;
import huiying.kit.web.Problems;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files, and tells how far they are. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
  private static final int PAGE = 500;

  private final TakeFile takeFile;
  private final Imports imports;
  private final RevealRows revealRows;
  private final Problems problems;

  ImportController(TakeFile takeFile, Imports imports, RevealRows revealRows, Problems problems) {
    this.revealRows = revealRows;
    this.takeFile = takeFile;
    this.imports = imports;
    this.problems = problems;
  }

  /** Answers when the file is safe: 202, or 200 if it was here before. */
  @OpenTo({ADAPTER, DISPATCHER})
  @PostMapping(consumes = MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportView> upload(
      @RequestPart MultipartFile file,
      @RequestParam(required = false) @Nullable String mapping,
      Caller caller)
      throws IOException {
    var outcome = take(file, mapping, caller);
    var answer = outcome.isNew() ? ResponseEntity.accepted() : ResponseEntity.ok();
    return answer
        .location(URI.create("/api/v1/imports/" + outcome.kept().id()))
        .body(view(outcome.kept()));
  }

  private TakeFile.Outcome take(MultipartFile file, @Nullable String mapping, Caller caller)
      throws IOException {
    try (var copy = LocalFile.create()) {
      file.transferTo(copy.path());
      return takeFile.take(
          copy.path(), FileName.of(file.getOriginalFilename()), mapping, caller.reach());
    } catch (BadFile e) {
      throw ImportRefusals.of(e);
    } catch (UnknownMapping e) {
      throw ImportRefusals.of(e);
    }
  }

  @OpenTo({ADAPTER, DISPATCHER, SUPERVISOR})
  @GetMapping("/{id}")
  ImportView show(@PathVariable String id, Caller caller) {
    return view(find(id, caller));
  }

  @OpenTo({ADAPTER, DISPATCHER, SUPERVISOR})
  @GetMapping
  Page list(
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    var size = Parameters.limit(limit);
    var after = Cursor.decode(cursor);
    var place = after == null ? null : new Place(after.at(), after.id());
    var found =
        Import.isSeenIn(caller.reach()) ? imports.recent(place, size + 1) : List.<Import>of();
    var shown = found.stream().limit(size).toList();
    return new Page(
        shown.stream().map(this::view).toList(),
        found.size() > size ? cursorOf(shown.getLast()).encode() : null);
  }

  private static Cursor cursorOf(Import one) {
    return new Cursor(one.uploadedAt(), one.id().value());
  }

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<ImportView> items, @Nullable String nextCursor) {}

  /**
   * Rows that made no message, so far; a page of them is in memory at a time.
   *
   * @param purpose why contact data are needed in clear, which is noted first; null for masked ones
   */
  @OpenTo({ADAPTER, DISPATCHER})
  @GetMapping("/{id}/rejected-rows.csv")
  void rejectedRows(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String purpose,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var one = find(id, caller);
    var page = imports.rejections(one.id(), 0, PAGE);
    var counts = one.progress().counts();
    if (page.isEmpty() && counts.rejected() + counts.conflicting() > 0) {
      throw Refusal.of(
          HttpStatus.GONE, "rejected-rows-erased", Map.of("id", one.id().value()), one.id());
    }
    var shown = revealRows.shown(one, purpose, caller, request.getRemoteAddr());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("rejected-rows-%s.csv".formatted(ImportView.shown(one)), UTF_8)
            .build()
            .toString());
    try (var csv = RejectedRows.to(response.getOutputStream(), one.columns(), shown, problems)) {
      while (!page.isEmpty()) {
        csv.write(page);
        page = imports.rejections(one.id(), page.getLast().row(), PAGE);
      }
    }
  }

  private Import find(String id, Caller caller) {
    if (!ImportId.isWellFormed(id) || !Import.isSeenIn(caller.reach())) {
      throw notFound(id);
    }
    return imports.find(new ImportId(id)).orElseThrow(() -> notFound(id));
  }

  private static Refusal notFound(String id) {
    return Refusal.notFound("import-not-found", id.length() > 60 ? id.substring(0, 60) : id);
  }

  private ImportView view(Import one) {
    return ImportView.of(one, problems);
  }
}
