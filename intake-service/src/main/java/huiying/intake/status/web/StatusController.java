package huiying.intake.status.web;

import huiying.intake.message.QueryCode;
import huiying.intake.status.TellStatus;
import huiying.kit.access.web.OpenToAnyone;
import huiying.kit.web.ClientLimits;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How things stand, for whoever has the query code; no sign-in. */
@RestController
class StatusController {
  private final TellStatus tellStatus;
  private final StatusTexts texts;
  private final ClientLimits limits;

  StatusController(TellStatus tellStatus, StatusTexts texts, ClientLimits statusLimits) {
    this.tellStatus = tellStatus;
    this.texts = texts;
    this.limits = statusLimits;
  }

  @OpenToAnyone
  @GetMapping("/api/v1/public/status/{queryCode}")
  ResponseEntity<StatusView> show(
      @PathVariable String queryCode, HttpServletRequest request, Locale language) {
    limits.admit(request.getRemoteAddr());
    var status =
        QueryCode.read(queryCode)
            .flatMap(tellStatus::of)
            .orElseThrow(() -> Refusal.notFound("no-such-query-code"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(StatusView.of(status, texts.of(status, language)));
  }
}
