package huiying.notify.delivery.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.directory.DeliveryChannel;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class BodyTemplateTest {
  private static final String JSON = "application/json; charset=utf-8";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> NAMES = Set.of("text", "mobile");

  @Test
  void aWordCannotEndItsPlaceInJson() {
    var nasty = "a\",\"to\":\"b\\\n\u0000\u2028{mobile}$1";
    var template = BodyTemplate.of("{\"x\":{\"text\":\"<{text}>\"}}", JSON, NAMES);

    var body = new JsonMapper().readTree(template.fill(Map.of("text", nasty, "mobile", "1")));

    assertThat(body.at("/x/text").asString()).isEqualTo("<" + nasty + ">");
    assertThat(body.at("/x").size()).isEqualTo(1);
  }

  @Test
  void aWordCannotEndItsPlaceInAForm() {
    var template = BodyTemplate.of("to={mobile}&text={text}", FORM, NAMES);

    assertThat(template.fill(Map.of("text", "a&to=b 一+%", "mobile", "+86")))
        .isEqualTo("to=%2B86&text=a%26to%3Db+%E4%B8%80%2B%25");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\"{textt}\"} | application/json | unknown name {textt}",
        "{\"a\":{text}} | application/json | no JSON, or has a name outside of quotes",
        "{\"a\":\"{text}\" | application/json | no JSON",
        "{text} | text/plain | content-type must be JSON",
        "{text} | application/xml | content-type must be JSON"
      })
  void aTemplateThatCouldNotWorkIsRefused(String template, String contentType, String why) {
    assertThatThrownBy(() -> BodyTemplate.of(template, contentType, NAMES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @EnumSource(names = {"WECOM", "DINGTALK", "SMS"})
  void whatIsPresetWorks(DeliveryChannel channel) {
    var preset = Preset.of(channel);

    assertThat(
            BodyTemplate.of(requireNonNull(preset.body()), preset.contentType(), ShortTexts.NAMES))
        .isNotNull();
  }
}
