package huiying.kit.web;

import com.mongodb.MongoTimeoutException;
import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.kit.access.web.OpenToAnyone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A service with nothing of its own, so that only the kit is tested. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(EchoService.EchoController.class)
class EchoService {
  record Echo(
      @Nullable String text,
      @Nullable Integer number,
      @Nullable Boolean flag,
      @Nullable Channel channel,
      @Nullable Instant time,
      @Nullable Echo inner,
      @Nullable List<Echo> list) {}

  @OpenToAnyone
  @RestController
  static class EchoController {
    @PostMapping(path = "/echo", consumes = "application/json")
    Echo echo(@RequestBody Echo echo) {
      return echo;
    }

    @PostMapping("/large")
    int length(@RequestBody byte[] body) {
      return body.length;
    }

    @GetMapping("/messages/{id}")
    String message(@PathVariable MessageId id) {
      return id.value();
    }

    @GetMapping("/since")
    Echo since(@RequestParam Instant from, @RequestParam(defaultValue = "1") int page) {
      return new Echo(null, page, null, null, from, null, null);
    }

    @GetMapping("/by-channel")
    String byChannel(@RequestParam Optional<Channel> channel) {
      return channel.toString();
    }

    @GetMapping("/fail")
    Echo fail() {
      throw new IllegalStateException("13812345678 is a secret");
    }

    @GetMapping("/away")
    Echo away() {
      throw new MongoTimeoutException("No server at 10.0.0.1");
    }

    @GetMapping("/teapot")
    Echo teapot() {
      throw new ResponseStatusException(HttpStatus.I_AM_A_TEAPOT);
    }

    @GetMapping("/refused")
    Echo refused() {
      throw Refusal.invalid(
          List.of(Fault.of("title", "too-long", 12_345, 200), Fault.of("content", "missing")));
    }
  }
}
