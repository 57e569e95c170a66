package huiying.notify.acknowledgement.web;

import huiying.kit.access.web.OpenToAnyone;
import huiying.kit.audit.Audit;
import huiying.kit.web.ClientLimits;
import huiying.notify.acknowledgement.AcknowledgeNotice;
import huiying.notify.acknowledgement.AcknowledgeNotice.Found;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page behind the link of a notice. Looking changes nothing, since mail servers and programs
 * look at links as well; only the button does. It works without JavaScript.
 */
@Controller
@RequestMapping("/acknowledgements/{token}")
class AcknowledgementPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final AcknowledgeNotice notices;
  private final ClientLimits limits;

  AcknowledgementPage(AcknowledgeNotice notices, ClientLimits acknowledgementLimits) {
    this.notices = notices;
    this.limits = acknowledgementLimits;
  }

  @OpenToAnyone
  @GetMapping
  String look(
      @PathVariable String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.admit(request.getRemoteAddr());
    return page(notices.look(token), token, model, response);
  }

  @OpenToAnyone
  @PostMapping
  String acknowledge(
      @PathVariable String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.admit(request.getRemoteAddr());
    var found = notices.acknowledge(token);
    if (found instanceof Found.Notice) {
      request.setAttribute(Audit.DONE, true);
    }
    return page(found, token, model, response);
  }

  private static String page(Found found, String token, Model model, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer"); // the link is a key
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    model.addAttribute("here", "/acknowledgements/" + token);
    switch (found) {
      case Found.Nothing() -> {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("trouble", "nothing");
      }
      case Found.Expired() -> {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("trouble", "expired");
      }
      case Found.Notice(var told, var open) -> {
        model.addAttribute("told", told.stream().map(ToldLine::of).toList());
        model.addAttribute("open", open);
      }
    }
    return "acknowledgement";
  }
}
