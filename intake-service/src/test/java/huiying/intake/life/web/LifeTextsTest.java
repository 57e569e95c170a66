package huiying.intake.life.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.intake.life.NotThis.Why;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifeTextsTest {
  @ParameterizedTest
  @EnumSource(Why.class)
  void everyReasonIsToldInBothLanguages(Why why) {
    var code = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    for (var language : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
      var texts =
          ResourceBundle.getBundle(
              "huiying.problems",
              language,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));

      assertThat(texts.getString("problem." + code + ".title")).isNotBlank();
      assertThat(texts.getString("problem." + code + ".detail")).isNotBlank();
    }
  }
}
