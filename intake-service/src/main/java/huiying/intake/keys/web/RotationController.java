package huiying.intake.keys.web;

import huiying.intake.keys.NotCurrentKey;
import huiying.intake.keys.RotateKeys;
import huiying.intake.keys.RotateKeys.Progress;
import huiying.intake.keys.Rotation;
import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Starts a rotation, and tells how far it is. */
@RestController
@RequestMapping("/api/v1/keys/rotation")
@OpenTo(Role.ADMIN)
class RotationController {
  private final RotateKeys rotateKeys;

  RotationController(RotateKeys rotateKeys) {
    this.rotateKeys = rotateKeys;
  }

  record RotationView(
      String currentKey,
      Rotation.State state,
      long total,
      long done,
      Map<String, Long> remaining,
      Set<String> missingKeys,
      long unreadable,
      @Nullable Instant startedAt,
      @Nullable String startedBy,
      @Nullable Instant endedAt) {
    static RotationView of(Progress now) {
      var rotation = now.rotation();
      return new RotationView(
          now.currentKey(),
          now.state(),
          now.total(),
          now.done(),
          now.remaining(),
          now.missing(),
          now.unreadable(),
          rotation == null ? null : rotation.startedAt(),
          rotation == null ? null : rotation.startedBy(),
          rotation == null ? null : rotation.endedAt());
    }
  }

  /**
   * @param key the id of the key to rotate to, so that no instance that was not restarted yet takes
   *     its old one; null for whatever key this instance has
   */
  @PostMapping
  ResponseEntity<RotationView> start(
      @RequestParam(required = false) @Nullable String key, Caller caller) {
    try {
      return ResponseEntity.accepted().body(RotationView.of(rotateKeys.start(caller, key)));
    } catch (NotCurrentKey e) {
      throw Refusal.conflict("not-current-key", Map.of("currentKey", e.current()), e.current());
    }
  }

  @GetMapping
  RotationView show() {
    return RotationView.of(rotateKeys.progress());
  }
}
