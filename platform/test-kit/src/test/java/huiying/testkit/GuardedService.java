package huiying.testkit;

import huiying.kit.access.Caller;
import huiying.kit.access.Role;
import huiying.kit.access.web.OpenTo;
import huiying.kit.access.web.OpenToAnyone;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service with nothing but doors. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(GuardedService.Doors.class)
class GuardedService {
  record Letter(String text) {}

  @RestController
  static class Doors {
    @OpenToAnyone
    @GetMapping("/public/door")
    String forAnyone() {
      return "in";
    }

    @OpenToAnyone
    @GetMapping("/half-open")
    String openInOnePlaceOnly() {
      return "in";
    }

    @OpenTo({Role.HANDLER, Role.LEAD})
    @GetMapping("/department")
    Caller forDepartments(Caller caller) {
      return caller;
    }

    @OpenTo(Role.ADMIN)
    @PostMapping(path = "/letters", consumes = "application/json")
    String forAdmins(@RequestBody Letter letter) {
      return letter.text();
    }

    @GetMapping("/forgotten")
    String withoutAnnotation() {
      return "in";
    }
  }
}
