package huiying.intake.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.keys.RotateKeys;
import huiying.intake.keys.Rotation;
import huiying.intake.keys.Rotations;
import huiying.intake.keys.SealedValues;
import huiying.kit.web.WebKitAutoConfiguration;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(RotationController.class)
@ImportAutoConfiguration(WebKitAutoConfiguration.class)
@Import({RotationControllerTest.Keys.class, SignedIn.class})
class RotationControllerTest {
  private static final Instant NOW = Instant.parse("2026-03-16T01:30:00Z");
  private static final String ROTATION = "/api/v1/keys/rotation";

  @TestConfiguration(proxyBeanMethods = false)
  static class Keys {
    @Bean
    RotateKeys rotateKeys() {
      return new RotateKeys(new OneOldValue(), new Forgetful(), InstantSource.fixed(NOW));
    }
  }

  private static final class OneOldValue implements SealedValues {
    @Override
    public String currentKey() {
      return "new";
    }

    @Override
    public Set<String> keys() {
      return Set.of("old", "new");
    }

    @Override
    public Set<String> keysInUse() {
      return Set.of("old");
    }

    @Override
    public Map<String, Long> countsOfOthers() {
      return Map.of("old", 1L);
    }

    @Override
    public Pass reseal(BooleanSupplier goOn) {
      return new Pass(0, 0);
    }
  }

  private static final class Forgetful implements Rotations {
    @Override
    public Optional<Rotation> last() {
      return Optional.empty();
    }

    @Override
    public void save(Rotation rotation) {}

    @Override
    public void end(Rotation ended) {}
  }

  @Autowired MockMvcTester http;

  private MockMvcTester.MockMvcRequestBuilder post() {
    return http.post().uri(ROTATION).header("Accept-Language", "en").with(TestCaller.admin().mvc());
  }

  @Test
  void beginsWithoutAKeyAndWithTheCurrentOne() {
    assertThat(post()).hasStatus(HttpStatus.ACCEPTED);
    assertThat(post().param("key", "new"))
        .hasStatus(HttpStatus.ACCEPTED)
        .bodyJson()
        .extractingPath("$.currentKey")
        .isEqualTo("new");
  }

  @Test
  void refusesAnotherKeyThanTheInstanceSealsWith() {
    assertThat(post().param("key", "newer"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"currentKey": "new", "title": "Not the current key"}
            """);
  }
}
