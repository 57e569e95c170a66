package huiying.sla;

import huiying.backing.BackingServices;
import huiying.testkit.AccessMatrix;
import huiying.testkit.TestIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext // closed before the backing services are
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"huiying.access.most=1000000", "huiying.access.most-of-strangers=1000000"})
class AccessMatrixTest extends AccessMatrix {
  AccessMatrixTest() {
    super("sla-service");
  }

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry settings) {
    var backing = BackingServices.forTests();
    settings.add("spring.mongodb.uri", () -> backing.mongoUri("sla-access-test"));
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
    TestIssuer.one().trust(settings);
  }
}
