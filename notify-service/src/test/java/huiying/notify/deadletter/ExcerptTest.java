package huiying.notify.deadletter;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  @Test
  void showsTextAsItIs() {
    var excerpt = Excerpt.of("{\"title\":\"电梯 😀\"}\n".getBytes(UTF_8));

    assertThat(excerpt.text()).isEqualTo("{\"title\":\"电梯 😀\"}\n");
    assertThat(excerpt.binary()).isFalse();
    assertThat(excerpt.cut()).isFalse();
  }

  @Test
  void blotsOutWhatIdentifiesAPerson() {
    var excerpt = Excerpt.of("请打13800001234或写信w@example.org".getBytes(UTF_8));

    assertThat(excerpt.text()).isEqualTo("请打***或写信***");
    assertThat(excerpt.toString()).doesNotContain("138");
  }

  @Test
  void blotsOutWhoWroteAndWhomItIsAbout() {
    var json =
        "{\"title\":\"题\",\"accused\" : \"城管\\\"执法局\",\"citizen\":{\"name\":\"王小明\",\"address\":\"曹杨";

    assertThat(Excerpt.of(json.getBytes(UTF_8)).text())
        .isEqualTo(
            "{\"title\":\"题\",\"accused\" : \"***\",\"citizen\":{\"name\":\"***\",\"address\":\"***\"");
    assertThat(Excerpt.of("{\"accused\":null}".getBytes(UTF_8)).text())
        .isEqualTo("{\"accused\":null}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1_999, 2_000, 2_001, 2_667, 8_001, 100_000})
  void showsTwoThousandCharactersAtTheMostAndNeverHalfOfOne(int length) {
    for (var one : new String[] {"a", "字", "😀"}) {
      var excerpt = Excerpt.of(one.repeat(length).getBytes(UTF_8));

      assertThat(excerpt.binary()).isFalse();
      assertThat(excerpt.text()).isEqualTo(one.repeat(Math.min(2_000, length)));
      assertThat(excerpt.cut()).isEqualTo(length > 2_000);
    }
  }

  @Test
  void ofWhatIsNoTextItShowsTheAsciiOnly() {
    var gbk = Excerpt.of("电话13800001234 OK".getBytes(Charset.forName("GBK")));
    assertThat(gbk.binary()).isTrue();
    assertThat(gbk.text()).isEqualTo("....*** OK");

    assertThat(Excerpt.of(new byte[] {0, 1, 'x', -1})).returns("..x.", Excerpt::text);
    assertThat(Excerpt.of("电".getBytes(UTF_16)).binary()).isTrue();
    assertThat(Excerpt.of(new byte[0])).returns("", Excerpt::text).returns(false, Excerpt::cut);
  }
}
