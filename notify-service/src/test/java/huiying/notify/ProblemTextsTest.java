package huiying.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
  private final Properties chinese = texts("/huiying/problems.properties");
  private final Properties english = texts("/huiying/problems_en.properties");

  @Test
  void areThereInBothLanguages() {
    assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
  }

  @Test
  void haveARemedyForEachFaultAndADetailForEachTitle() {
    assertThat(chinese.stringPropertyNames())
        .allSatisfy(key -> {
          var other = key.replaceFirst("^fault\\.", "remedy.").replaceFirst("\\.title$", ".detail");
          assertThat(chinese.stringPropertyNames()).contains(other);
        });
  }

  @Test
  void canBeFilledIn() {
    for (var texts : new Properties[] {chinese, english}) {
      for (var key : texts.stringPropertyNames()) {
        assertThatCode(() -> new MessageFormat(texts.getProperty(key)))
            .as(key)
            .doesNotThrowAnyException();
      }
    }
  }

  private static Properties texts(String file) {
    var texts = new Properties();
    try (var in = Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream(file), file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return texts;
  }
}
