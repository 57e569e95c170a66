package huiying.sla.limit.web;

import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Refusal;
import huiying.sla.limit.ChangeLimits;
import huiying.sla.limit.ChangeLimits.Outcome;
import huiying.sla.limit.LimitBook;
import huiying.sla.limit.LimitDraft;
import huiying.sla.limit.file.LimitFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the limits, and changes them. */
@RestController
class LimitController {
  private static final int MOST_VERSIONS = 100;

  private final LimitBook book;
  private final ChangeLimits limits;

  LimitController(LimitBook book, ChangeLimits limits) {
    this.book = book;
    this.limits = limits;
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/limits")
  LimitFile show(@RequestParam Optional<Integer> version) {
    var catalogue =
        version.isEmpty()
            ? book.latest()
            : book.find(version.get())
                .orElseThrow(() -> Refusal.notFound("limits-version-not-found", version.get()));
    return LimitFile.of(catalogue);
  }

  @OpenTo({SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/limits/versions")
  Page versions() {
    return new Page(book.history(MOST_VERSIONS), null);
  }

  @OpenTo(ADMIN)
  @PutMapping("/api/v1/limits")
  ChangeView change(
      @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody LimitFile file) {
    var draft = read(file);
    var base = Optional.ofNullable(file.version());
    return switch (dryRun ? limits.foresee(draft, base) : limits.apply(draft, base)) {
      case Outcome.Unchanged(var current) -> ChangeView.unchanged(current, dryRun);
      case Outcome.Foreseen(var candidate, var moves) -> ChangeView.changed(candidate, true, moves);
      case Outcome.Applied(var version, var moves) -> ChangeView.changed(version, false, moves);
      case Outcome.Overtaken(var current) ->
          throw Refusal.conflict(
              "limits-changed", Map.of("version", current.version()), current.version());
    };
  }

  private static LimitDraft read(LimitFile file) {
    return switch (file.read()) {
      case LimitFile.Reading.Read(var draft) -> draft;
      case LimitFile.Reading.Faulty(var faults) -> throw Refusal.invalid(faults);
    };
  }

  /**
   * Versions, newest first.
   *
   * @param nextCursor always null: the newest are enough
   */
  record Page(List<LimitBook.Entry> items, @Nullable String nextCursor) {}
}
