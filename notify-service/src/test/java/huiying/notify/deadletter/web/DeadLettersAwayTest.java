package huiying.notify.deadletter.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.notify.deadletter.InMemoryRedrives;
import huiying.notify.deadletter.Letters;
import huiying.notify.deadletter.RedriveLetters;
import huiying.notify.deadletter.Redrives;
import huiying.notify.deadletter.kafka.Broker;
import huiying.testkit.SignedIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(DeadLetterController.class)
@Import(SignedIn.class)
class DeadLettersAwayTest {
  @Autowired MockMvcTester http;

  @TestConfiguration
  static class Wiring {
    @Bean
    KnownTopics knownTopics() {
      return KnownTopics.ours();
    }

    @Bean
    Letters letters() {
      return Broker.letters("127.0.0.1:1", Duration.ofSeconds(1));
    }

    @Bean
    Redrives redrives() {
      return new InMemoryRedrives();
    }

    @Bean
    RedriveLetters redriveLetters(Letters letters, Redrives redrives) {
      return new RedriveLetters(letters, redrives, _ -> {}, () -> Instant.EPOCH);
    }
  }

  @Test
  void saysWhenToAskAgainWhileKafkaIsAway() {
    var id = "clock-events.notify-service.dlt~0~0";

    assertThat(http.get().uri("/api/v1/dead-letters")).hasStatus(503).containsHeader("Retry-After");
    assertThat(http.post().uri("/api/v1/dead-letters/" + id + "/redrive"))
        .hasStatus(503)
        .containsHeader("Retry-After");
  }
}
