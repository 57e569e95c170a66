package huiying.sla.report.web;

import huiying.kit.access.Reach;
import huiying.kit.web.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Whose reports somebody may ask for by name. */
final class OwnDepartments {
  private static final String PARAMETER = "department";

  private OwnDepartments() {}

  /**
   * @throws Refusal if it is not the caller's; whether there is such a department is not told
   */
  static void require(Reach reach, Optional<String> asked) {
    var isOwn = reach.everything() || asked.map(reach::names).orElse(true);
    if (!isOwn) {
      throw Refusal.of(
          HttpStatus.FORBIDDEN, "not-your-department", Map.of("parameter", PARAMETER), PARAMETER);
    }
  }

  /** The one asked for, or all that are the caller's; none if all departments are. */
  static Set<String> chosen(Reach reach, Optional<String> asked) {
    require(reach, asked);
    return asked.map(Set::of).orElse(reach.everything() ? Set.of() : reach.departments());
  }
}
