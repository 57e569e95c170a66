package huiying.sla.limit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTextsTest {
  private final Properties texts = new Properties();

  @ParameterizedTest
  @ValueSource(strings = {"/huiying/problems.properties", "/huiying/problems_en.properties"})
  void haveAFaultAndARemedyForEachCode(String file) throws IOException {
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    for (var code :
        new String[] {
          "bad-code",
          "repeated-code",
          "no-time-of-day",
          "bad-office-hours",
          "warning-form",
          "too-much-extension",
          "rating-without-start",
          "return-without-dispatch",
          "never-matches",
          "either-or",
          "unknown-code"
        }) {
      assertThat(texts.getProperty("fault." + code)).as(code).isNotBlank();
      assertThat(texts.getProperty("remedy." + code)).as(code).isNotBlank();
    }
    assertThat(texts.getProperty("problem.limits-changed.detail")).isNotBlank();
    assertThat(texts.getProperty("problem.limits-version-not-found.detail")).isNotBlank();
  }
}
