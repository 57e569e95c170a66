package huiying.notify.delivery.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
  @Test
  void lineBreaksAndInvisibleCharactersBecomeOneBlank() {
    assertThat(OneLine.of("a\r\nBcc: x", 99)).isEqualTo("a Bcc: x");
    assertThat(OneLine.of(" a\u2028\u2029\u0085\0b\u202Ec ", 99)).isEqualTo("a b c");
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(OneLine.of("一二三四五", 5)).isEqualTo("一二三四五");
    assertThat(OneLine.of("一二三四五", 4)).isEqualTo("一二三…");
    assertThat(OneLine.of("😀😀😀😀", 3)).isEqualTo("😀😀…");
  }

  @Test
  void nobodysNumbersLeaveTheHouse() {
    assertThat(OneLine.of("请打 13800001234 或写信到 wang@example.org", 99)).isEqualTo("请打 *** 或写信到 ***");
    assertThat(OneLine.of("x".repeat(36) + "13800001234", 40)).doesNotContain("138");
  }
}
