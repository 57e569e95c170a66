package huiying.kit.audit.web;

import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import huiying.kit.access.web.OpenTo;
import huiying.kit.audit.Act;
import huiying.kit.audit.Audit;
import huiying.kit.audit.AuditAway;
import huiying.kit.audit.AuditEntries;
import huiying.kit.audit.AuditQuery;
import huiying.kit.audit.Chain;
import huiying.kit.audit.Head;
import huiying.kit.audit.VerifyAudit;
import huiying.kit.web.Cursor;
import huiying.kit.web.Fault;
import huiying.kit.web.Parameters;
import huiying.kit.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Auditors read the audit, which is noted itself, and have it verified. */
@RestController
@RequestMapping("/api/v1/audit")
@OpenTo(Role.AUDITOR)
class AuditController {
  private static final int MOST = 200;
  private static final String LATEST = "/api/v1/audit/verifications/latest";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final AuditEntries entries;
  private final Chain chain;
  private final Audit audit;
  private final VerifyAudit verify;

  AuditController(AuditEntries entries, Chain chain, Audit audit, VerifyAudit verify) {
    this.entries = entries;
    this.chain = chain;
    this.audit = audit;
    this.verify = verify;
  }

  @GetMapping
  AuditPage show(
      Caller caller,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String what,
      @RequestParam(required = false) @Nullable String outcome,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant before,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.unreadable(Fault.of("limit", "out-of-range", limit, 1, MOST));
    }
    Parameters.requireVisible("who", who);
    Parameters.requireVisible("subject", subject);
    Parameters.requireVisible("what", what);
    Parameters.requireVisible("outcome", outcome);
    var query = new AuditQuery(who, subject, what, outcome, from, before, place(cursor), limit);
    note(caller, request, subject == null ? null : Operations.shown(subject));
    return AuditPage.of(entries.find(query), limit, chain);
  }

  private static AuditQuery.@Nullable Place place(@Nullable String text) {
    var cursor = Cursor.decode(text);
    if (cursor == null) {
      return null;
    }
    try {
      return new AuditQuery.Place(cursor.at(), Long.parseLong(cursor.id()));
    } catch (NumberFormatException e) {
      throw Refusal.unreadable(Fault.of("cursor", "bad-cursor"));
    }
  }

  /** Before anything is shown. */
  private void note(Caller caller, HttpServletRequest request, @Nullable String subject) {
    try {
      var what = Operations.what(request);
      audit.note(Act.of(caller, request.getRemoteAddr(), what, subject, "200", null));
    } catch (AuditAway e) {
      throw Refusal.unavailable("audit-away");
    }
  }

  /**
   * @param number and {@code hash}: a head from a log, if the caller has one; both or neither
   */
  @PostMapping("/verifications")
  ResponseEntity<VerificationView> begin(
      Caller caller,
      @RequestParam(required = false) @Nullable Long number,
      @RequestParam(required = false) @Nullable String hash) {
    var begun = verify.begin(caller, head(number, hash));
    return ResponseEntity.accepted().location(URI.create(LATEST)).body(VerificationView.of(begun));
  }

  private static Optional<Head> head(@Nullable Long number, @Nullable String hash) {
    if (number == null && hash == null) {
      return Optional.empty();
    }
    if (number == null || hash == null) {
      throw Refusal.unreadable(Fault.of(number == null ? "number" : "hash", "missing"));
    }
    if (!HASH.matcher(hash).matches()) {
      throw Refusal.unreadable(Fault.of("hash", "bad-audit-hash"));
    }
    return Optional.of(new Head(number, hash));
  }

  @GetMapping("/verifications/latest")
  VerificationView latest() {
    return verify
        .latest()
        .map(VerificationView::of)
        .orElseThrow(() -> Refusal.notFound("audit-not-verified"));
  }
}
