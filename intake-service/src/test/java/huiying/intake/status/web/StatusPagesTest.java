package huiying.intake.status.web;

import static huiying.intake.message.MessageFixture.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Messages;
import huiying.intake.message.web.InMemoryIntake;
import huiying.intake.status.InMemoryDueDates;
import huiying.intake.status.TellStatus;
import huiying.kit.access.web.AccessKitAutoConfiguration;
import huiying.kit.web.ClientLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest({StatusController.class, StatusPage.class})
@Import({InMemoryIntake.class, StatusTexts.class})
@ImportAutoConfiguration(AccessKitAutoConfiguration.class)
class StatusPagesTest {
  private static final String STATUS = "/api/v1/public/status/";
  private static final int ENOUGH = 20;

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  @TestConfiguration
  static class Wiring {
    @Bean
    TellStatus tellStatus(Messages messages) {
      return new TellStatus(messages, new InMemoryDueDates());
    }

    @Bean
    ClientLimits statusLimits() {
      return new ClientLimits(ENOUGH, Duration.ofHours(1));
    }
  }

  @BeforeEach
  void receive() {
    messages.clear();
    messages.add(List.of(aMessage().received()));
  }

  @Test
  void tellsProgramsHowThingsStand() {
    assertThat(http.get().uri(STATUS + "7k4m-q2xw-9f0h").header("Accept-Language", "en"))
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-store")
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"state": "DISPATCHED", "stateText": "With a department", "merged": false,
             "department": "住房保障局", "receivedOn": "2026-03-16", "dueDate": null,
             "dueDateMayMove": false, "answeredAt": null}\
            """);
  }

  @Test
  void tellsPeopleInBothLanguages() {
    assertThat(http.get().uri("/status?code=7K4M-Q2XW-9F0H"))
        .hasStatusOk()
        .bodyText()
        .contains("办理中", "住房保障局", "2026-03-16", "lang=\"zh-CN\"")
        .doesNotContain("六层老楼");
    assertThat(http.get().uri("/status?code=7K4M-Q2XW-9F0H&lang=en"))
        .bodyText()
        .contains("With a department", "lang=\"en\"");
  }

  @Test
  void doesNotSayWhatIsWrongWithAnUnknownCode() {
    for (var code : List.of("0000-0000-0000", "nonsense")) {
      assertThat(http.get().uri(STATUS + code))
          .hasStatus(HttpStatus.NOT_FOUND)
          .bodyJson()
          .isLenientlyEqualTo("{\"type\": \"/problems/no-such-query-code\"}");
    }
    assertThat(http.get().uri("/status").param("code", "<script>alert(1)</script>"))
        .bodyText()
        .contains("没有这个查询码", "&lt;script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void letsNobodyTryAllCodes() {
    var from = "192.0.2.77";
    for (int i = 0; i < ENOUGH; i++) {
      assertThat(look(from)).hasStatus(HttpStatus.NOT_FOUND);
    }

    assertThat(look(from)).hasStatus(HttpStatus.TOO_MANY_REQUESTS).hasHeader("Retry-After", "3600");
    assertThat(look("192.0.2.78")).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MockMvcTester.MockMvcRequestBuilder look(String from) {
    return http.get()
        .uri(STATUS + "0000-0000-0000")
        .with(request -> {
          request.setRemoteAddr(from);
          return request;
        });
  }
}
