package huiying.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in on, and the one that says that one has. */
@Controller
class Pages {
  @GetMapping("/login")
  String signIn(
      @RequestParam(required = false) String error,
      @RequestParam(required = false) String wait,
      @RequestParam(required = false) String logout,
      Model model,
      HttpServletResponse response) {
    if (wait != null) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }
    model.addAttribute(
        "note",
        wait != null ? "wait" : error != null ? "wrong" : logout != null ? "signed-out" : "");
    return "sign-in";
  }

  @GetMapping("/")
  String signedIn(Principal person, Model model) {
    model.addAttribute("name", person.getName());
    return "signed-in";
  }
}
