package huiying.notify.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void lineBreaksAndInvisibleCharactersBecomeOneBlank() {
    assertThat(OneLine.of("a\r\nBcc: x@y.cn", 99)).isEqualTo("a Bcc: x@y.cn");
    assertThat(OneLine.of(" a\u2028\u2029\u0085\0b\u202Ec ", 99)).isEqualTo("a b c");
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(OneLine.of("一二三四五", 5)).isEqualTo("一二三四五");
    assertThat(OneLine.of("一二三四五", 4)).isEqualTo("一二三…");
    assertThat(OneLine.of("😀😀😀😀", 3)).isEqualTo("😀😀…");
  }
}
