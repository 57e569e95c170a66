package huiying.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huiying.contracts.Channel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonFaultsTest {
  record Letter(String title, Channel channel, List<Letter> answers, Map<String, Integer> marks) {}

  private final JsonMapper json = JsonMapper.builder().build();

  private Fault fault(String text) {
    var e = catchThrowableOfType(JacksonException.class, () -> json.readValue(text, Letter.class));
    return JsonFaults.of(e);
  }

  @Test
  void saysWhereJsonIsMalformed() {
    assertThat(fault("{\n\"title\": no}")).isEqualTo(Fault.of("", "malformed-json", 2, 10));
  }

  @Test
  void listsTheValuesThereAre() {
    assertThat(fault("{\"channel\":\"FAX\"}"))
        .isEqualTo(Fault.of("channel", "unknown-value", "FAX", "PORTAL, HOTLINE_12345, MAILBOX"));
  }

  @Test
  void givesThePathIntoListsAndMaps() {
    assertThat(fault("{\"answers\":[{},{\"title\":[]}]}").field()).isEqualTo("answers[1].title");
    assertThat(fault("{\"marks\":{\"a\":[]}}").field()).isEqualTo("marks.a");
  }

  @Test
  void showsAValueShortAndWhole() {
    var smileys = fault("{\"channel\":\"%s\"}".formatted("😀".repeat(61)));
    var half = fault("{\"channel\":\"\\ud83d\"}");

    assertThat(smileys.arguments()).startsWith("😀".repeat(60) + "…");
    assertThat(half.arguments()).startsWith("\ufffd");
  }
}
