package huiying.intake.status.web;

import huiying.intake.message.QueryCode;
import huiying.intake.page.Page;
import huiying.intake.status.TellStatus;
import huiying.kit.access.web.OpenToAnyone;
import huiying.kit.web.ClientLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The look-up as a page, which works without JavaScript. */
@Controller
class StatusPage implements Page {
  private static final int LONGEST = 40;

  private final TellStatus tellStatus;
  private final StatusTexts texts;
  private final ClientLimits limits;

  StatusPage(TellStatus tellStatus, StatusTexts texts, ClientLimits statusLimits) {
    this.tellStatus = tellStatus;
    this.texts = texts;
    this.limits = statusLimits;
  }

  @OpenToAnyone
  @GetMapping("/status")
  String show(
      @RequestParam(required = false) @Nullable String code,
      Model model,
      HttpServletRequest request,
      Locale language) {
    model.addAttribute("here", here(code));
    if (code == null || code.isBlank()) {
      return "status";
    }
    limits.admit(request.getRemoteAddr());
    model.addAttribute("code", code.length() > LONGEST ? code.substring(0, LONGEST) : code);
    var found = QueryCode.read(code).flatMap(tellStatus::of);
    found.ifPresentOrElse(
        status -> model.addAttribute("status", StatusView.of(status, texts.of(status, language))),
        () -> model.addAttribute("unknown", true));
    return "status";
  }

  /** Where the link to the other language leads. */
  private static String here(@Nullable String code) {
    var address = UriComponentsBuilder.fromPath("/status");
    if (code != null && !code.isBlank() && code.length() <= LONGEST) {
      address.queryParam("code", "{code}");
      return address.encode().buildAndExpand(code).toUriString();
    }
    return address.toUriString();
  }
}
