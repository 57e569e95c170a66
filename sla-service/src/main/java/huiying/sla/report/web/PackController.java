package huiying.sla.report.web;

import static huiying.kit.access.Role.SUPERVISOR;

import huiying.kit.access.web.OpenTo;
import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.report.FreezeMonth;
import huiying.sla.report.FrozenMonth;
import huiying.sla.report.PackForm;
import huiying.sla.report.Packs;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Freezes months and gives out their packs, byte for byte the same for ever. */
@RestController
class PackController {
  private static final int MOST_MONTHS = 500;

  /** The language of a CSV goes by {@code Accept-Language}. */
  private static final List<PackForm> ASKABLE = List.of(PackForm.JSON, PackForm.CSV, PackForm.XLSX);

  private final FreezeMonth freezing;
  private final Packs packs;

  PackController(FreezeMonth freezing, Packs packs) {
    this.freezing = freezing;
    this.packs = packs;
  }

  /** 201 when it was frozen now, 200 when it was before. */
  @OpenTo(SUPERVISOR)
  @PostMapping("/api/v1/reports/{month}/freeze")
  ResponseEntity<byte[]> freeze(@PathVariable YearMonth month) {
    Dates.requireWithin("month", month.atDay(1));
    Dates.requireWithin("month", month.atEndOfMonth());
    if (!freezing.isOver(month)) {
      throw Refusal.invalid(List.of(Fault.of("month", "month-not-over", month.toString())));
    }
    var answer =
        freezing.freeze(month)
            ? ResponseEntity.created(URI.create("/api/v1/reports/%s/pack".formatted(month)))
            : ResponseEntity.ok();
    return answer.contentType(MediaType.APPLICATION_JSON).body(file(month, PackForm.JSON));
  }

  @OpenTo(SUPERVISOR)
  @GetMapping("/api/v1/reports/frozen")
  Frozen frozen() {
    var all = packs.all();
    return new Frozen(all.subList(Math.max(0, all.size() - MOST_MONTHS), all.size()), null);
  }

  /**
   * @param items the latest months, in order
   * @param nextCursor always null: there are fewer months than a page has room for
   */
  record Frozen(List<FrozenMonth> items, @Nullable String nextCursor) {}

  @OpenTo(SUPERVISOR)
  @GetMapping("/api/v1/reports/{month}/pack")
  ResponseEntity<byte[]> pack(@PathVariable YearMonth month, WebRequest request) {
    var form = Answer.form(request, ASKABLE);
    return Answer.file(form, "huiying-" + month).body(inLanguage(month, form));
  }

  private byte[] inLanguage(YearMonth month, PackForm form) {
    var isEnglish = "en".equals(LocaleContextHolder.getLocale().getLanguage());
    return form == PackForm.CSV && isEnglish
        ? packs.file(month, PackForm.CSV_EN).orElseGet(() -> file(month, form))
        : file(month, form);
  }

  private byte[] file(YearMonth month, PackForm form) {
    return packs
        .file(month, form)
        .orElseThrow(() -> Refusal.notFound("report-not-frozen", month.toString()));
  }
}
