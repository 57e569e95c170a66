package huiying.notify;

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
    properties = {
      "huiying.access.most=1000000",
      "huiying.access.most-of-strangers=1000000",
      "huiying.topics.partitions=2" // as NotifyServiceTest, on the same Kafka
    })
class AccessMatrixTest extends AccessMatrix {
  AccessMatrixTest() {
    super("notify-service");
  }

  @DynamicPropertySource
  static void backing(DynamicPropertyRegistry settings) {
    var backing = BackingServices.forTests();
    settings.add("spring.mongodb.uri", () -> backing.mongoUri("notify-access-test"));
    settings.add("spring.kafka.bootstrap-servers", backing::kafkaBootstrapServers);
    TestIssuer.one().trust(settings);
  }
}
