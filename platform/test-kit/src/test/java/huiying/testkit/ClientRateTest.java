package huiying.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** One that runs wild is slowed down, and nobody else is. */
@GuardedServiceTest
@TestPropertySource(
    properties = {
      "huiying.access.open=/public/**",
      "huiying.access.most=20",
      "huiying.access.most-of-strangers=10"
    })
class ClientRateTest {
  private static final int MANY = 400;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry settings) {
    TestIssuer.one().trust(settings);
  }

  @Test
  void slowsDownWhoAsksTooOften() {
    var service = new Doorbell(port);
    var wild = TestCaller.handler("a").named("wild").bearer();

    var strangers = IntStream.range(0, MANY).mapToObj(_ -> service.get("/public/door")).toList();
    var signedIn =
        IntStream.range(0, MANY)
            .mapToObj(_ -> service.get("/department", "Authorization", wild))
            .toList();

    assertThat(strangers).extracting(HttpResponse::statusCode).containsOnly(200, 429);
    assertThat(signedIn).extracting(HttpResponse::statusCode).containsOnly(200, 429);
    var refused =
        signedIn.stream().filter(one -> one.statusCode() == 429).findFirst().orElseThrow();
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body()).contains("/problems/too-often");
  }

  @Test
  void slowsDownWhoTriesOutTokens() {
    var service = new Doorbell(port);
    var made = TestCaller.handler("a").token() + "x";

    var answers =
        IntStream.range(0, MANY)
            .mapToObj(_ -> service.get("/department", "Authorization", "Bearer " + made))
            .toList();

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401, 429);
  }

  @Test
  void doesNotLetOneKeepAnotherWaiting() {
    var service = new Doorbell(port);
    var wild = TestCaller.handler("a").named("wild").bearer();
    var calm = TestCaller.handler("a").named("calm").bearer();

    IntStream.range(0, MANY).forEach(_ -> service.get("/department", "Authorization", wild));

    assertThat(service.get("/department", "Authorization", calm).statusCode()).isEqualTo(200);
    assertThat(service.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
  }
}
