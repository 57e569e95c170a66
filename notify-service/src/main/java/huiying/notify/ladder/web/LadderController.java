package huiying.notify.ladder.web;

import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.Caller;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Refusal;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.ladder.ChangeLadders;
import huiying.notify.ladder.ChangeLadders.Outcome;
import huiying.notify.ladder.LadderDraft;
import huiying.notify.ladder.LadderNote;
import huiying.notify.ladder.LadderVersions;
import huiying.notify.ladder.OpenChannels;
import huiying.notify.ladder.Reach;
import huiying.notify.ladder.file.LadderFile;
import huiying.notify.user.ChangeNotice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the ladders, and changes them. */
@RestController
class LadderController {
  private static final int MOST_VERSIONS = 100;

  private final LadderVersions versions;
  private final ChangeLadders ladders;
  private final DirectoryVersions directory;
  private final OpenChannels channels;

  LadderController(
      LadderVersions versions,
      ChangeLadders ladders,
      DirectoryVersions directory,
      OpenChannels channels) {
    this.versions = versions;
    this.ladders = ladders;
    this.directory = directory;
    this.channels = channels;
  }

  @OpenTo({HANDLER, LEAD, DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/ladders")
  LadderFile show(@RequestParam Optional<Integer> version) {
    var found =
        version.isEmpty()
            ? versions.latest()
            : versions
                .find(version.get())
                .orElseThrow(() -> Refusal.notFound("ladders-version-not-found", version.get()));
    return LadderFile.of(found.ladders());
  }

  @OpenTo({SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/ladders/versions")
  Page versions() {
    return new Page(versions.history(MOST_VERSIONS), null);
  }

  @OpenTo(ADMIN)
  @PutMapping("/api/v1/ladders")
  LadderChangeView change(
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "") String notice,
      @RequestBody LadderFile file,
      Caller caller) {
    var by = caller.name();
    var why = ChangeNotice.of(notice);
    var draft = read(file);
    var base = Optional.ofNullable(file.version());
    var outcome =
        dryRun ? ladders.foresee(draft, base, by, why) : ladders.apply(draft, base, by, why);
    return switch (outcome) {
      case Outcome.Unchanged(var current) -> LadderChangeView.unchanged(current, dryRun);
      case Outcome.Foreseen(var candidate) -> LadderChangeView.changed(candidate, true);
      case Outcome.Applied(var version) -> LadderChangeView.changed(version, false);
      case Outcome.Overtaken(var current) ->
          throw Refusal.conflict(
              "ladders-changed", Map.of("version", current.number()), current.number());
    };
  }

  private LadderDraft read(LadderFile file) {
    var reach = new Reach(directory.latest().district(), channels.open());
    return switch (file.read(reach::reaches)) {
      case LadderFile.Reading.Read(var draft) -> draft;
      case LadderFile.Reading.Faulty(var faults) -> throw Refusal.invalid(faults);
    };
  }

  /**
   * Versions, newest first.
   *
   * @param nextCursor always null: the newest are enough
   */
  record Page(List<LadderNote> items, @Nullable String nextCursor) {}
}
