package huiying.notify.directory.web;

import static huiying.contracts.DistrictTime.ZONE;
import static huiying.kit.access.Role.ADAPTER;
import static huiying.kit.access.Role.ADMIN;
import static huiying.kit.access.Role.DISPATCHER;
import static huiying.kit.access.Role.HANDLER;
import static huiying.kit.access.Role.LEAD;
import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Refusal;
import huiying.notify.directory.Ask;
import huiying.notify.directory.Changes;
import huiying.notify.directory.DirectoryVersions;
import huiying.notify.directory.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which directory is in force, what was changed when, and who would be told. */
@RestController
class DirectoryController {
  private static final int MOST_VERSIONS = 100;
  private static final int MOST_ITEMS = 20;

  private final DirectoryVersions versions;
  private final InstantSource time;

  DirectoryController(DirectoryVersions versions, InstantSource time) {
    this.versions = versions;
    this.time = time;
  }

  @OpenTo({DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/directory")
  ResponseEntity<VersionView.InForce> show() {
    var latest = versions.latest();
    return ResponseEntity.ok()
        .eTag(Versions.tag(latest.number()))
        .body(VersionView.InForce.of(latest));
  }

  @OpenTo({SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/directory/versions")
  Page versions() {
    return new Page(
        versions.history(MOST_VERSIONS).stream()
            .map(note -> VersionView.of(note, MOST_ITEMS))
            .toList(),
        null);
  }

  @OpenTo({SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/directory/versions/{number}")
  VersionView version(@PathVariable int number) {
    return versions
        .find(number)
        .map(version -> VersionView.of(version.note(), Changes.MOST))
        .orElseThrow(() -> Refusal.notFound("directory-version-not-found", number));
  }

  @OpenTo({ADAPTER, HANDLER, LEAD, DISPATCHER, SUPERVISOR, ADMIN})
  @GetMapping("/api/v1/directory/choose")
  Choice choose(
      @RequestParam Role role,
      @RequestParam Optional<String> department,
      @RequestParam(defaultValue = "") List<String> coDepartment,
      @RequestParam Optional<String> accused,
      @RequestParam Optional<LocalDate> on) {
    var latest = versions.latest();
    var day = on.orElseGet(() -> LocalDate.ofInstant(time.instant(), ZONE));
    var ask = new Ask(role, filled(department), coDepartment, filled(accused), day);
    return new Choice(
        latest.number(), day, latest.district().choose(ask).stream().map(ChosenView::of).toList());
  }

  private static @Nullable String filled(Optional<String> parameter) {
    return parameter.filter(text -> !text.isBlank()).orElse(null);
  }

  /**
   * Who would be told.
   *
   * @param version of the directory
   */
  record Choice(int version, LocalDate on, List<ChosenView> items) {}

  /**
   * Versions, newest first.
   *
   * @param nextCursor always null: the newest are enough
   */
  record Page(List<VersionView> items, @Nullable String nextCursor) {}
}
