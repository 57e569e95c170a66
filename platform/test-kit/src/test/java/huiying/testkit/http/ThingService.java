package huiying.testkit.http;

import com.mongodb.MongoTimeoutException;
import huiying.kit.access.Role;
import huiying.kit.access.web.OpenTo;
import huiying.kit.access.web.OpenToAnyone;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with little of its own, so that the kit is tested over real HTTP. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ThingService.ThingController.class)
class ThingService {
  record Thing(@Nullable String text, @Nullable Integer number, @Nullable List<Thing> parts) {}

  @RestController
  static class ThingController {
    @PostMapping(path = "/api/v1/things", consumes = "application/json")
    @OpenTo(Role.HANDLER)
    ResponseEntity<Thing> make(@RequestBody Thing thing) {
      return ResponseEntity.created(URI.create("/api/v1/things/42")).body(thing);
    }

    @PostMapping("/api/v1/things/{id}/replies")
    @OpenTo(Role.HANDLER)
    String reply(@PathVariable String id) {
      return id;
    }

    @GetMapping("/api/v1/things/{id}")
    @OpenTo(Role.HANDLER)
    String show(@PathVariable String id) {
      return id;
    }

    @PostMapping("/api/v1/failures")
    @OpenTo(Role.HANDLER)
    String fail() {
      throw new IllegalStateException("13812345678 is a secret");
    }

    @PostMapping("/api/v1/outages")
    @OpenTo(Role.HANDLER)
    String away() {
      throw new MongoTimeoutException("No server at 10.0.0.1");
    }

    @PostMapping("/form")
    @OpenToAnyone
    ResponseEntity<String> form(@RequestParam String text) {
      return text.isBlank()
          ? ResponseEntity.ok("once more")
          : ResponseEntity.status(HttpStatus.CREATED).body("received " + text.length());
    }
  }
}
