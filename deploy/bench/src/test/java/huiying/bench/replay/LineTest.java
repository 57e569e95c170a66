package huiying.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class LineTest {
  @Test
  void takesWhatIntakeKnowsAndMakesALineWithoutKindAComment() {
    var line =
        Line.parse(
            """
            {"externalId":"a","channel":"PORTAL","title":"t","content":"c","author":"x",
             "receivedAt":"2020-01-02T03:04:05","department":null,"repliedAt":null,"reply":null}\
            """);

    assertThat(Line.JSON.readTree(line.message()))
        .isEqualTo(
            Line.JSON.readTree(
                """
                {"channel":"PORTAL","kind":"COMMENT","simple":false,"externalId":"a","title":"t",
                 "content":"c","receivedAt":"2020-01-02T03:04:05"}\
                """));
    assertThat(line.reply()).isEmpty();
  }

  @Test
  void keepsWhatIsConfidentialConfidential() {
    var line =
        Line.parse("{\"externalId\":\"a\",\"confidential\":true,\"citizen\":{\"name\":\"x\"}}");

    assertThat(Line.JSON.readTree(line.message()).path("confidential").asBoolean()).isTrue();
    assertThat(Line.JSON.readTree(line.message()).path("citizen").path("name").asString())
        .isEqualTo("x");
  }

  @Test
  void sendsAPlaceholderWhereAReplyHasATimeButNoText() {
    var reply =
        Line.parse("{\"externalId\":\"a\",\"repliedAt\":\"2020-01-05T00:00:00\",\"reply\":null}")
            .reply()
            .orElseThrow();

    assertThat(Line.JSON.readTree(reply).path("content").asString()).isNotBlank();
    assertThat(Line.JSON.readTree(reply).path("repliedAt").asString())
        .isEqualTo("2020-01-05T00:00:00");
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Line.parse("{"));
  }
}
