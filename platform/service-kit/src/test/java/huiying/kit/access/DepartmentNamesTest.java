package huiying.kit.access;

import static huiying.kit.access.DepartmentNames.areSame;
import static huiying.kit.access.DepartmentNames.plain;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "区公安局 ",
        " 区公安局",
        "区 公\u3000安局",
        "区公安局\u00A0",
        "区公\u200B安\u200D局",
        "\uFEFF区公安局",
        "区公安\uFE0F局",
        "区公安\uDB40\uDD00局",
        "区公\u3164安局",
        "区\u034F公安局\t"
      })
  void aNameIsTheSameWithWhatNobodySees(String written) {
    assertThat(plain(written)).isEqualTo("区公安局");
    assertThat(areSame(written, "区公安局")).isTrue();
  }

  @Test
  void widthAndCaseDoNotMatter() {
    assertThat(plain("ＡＢ第１局（东）")).isEqualTo(plain("ab第1局(东)")).isEqualTo("ab第1局(东)");
  }

  @Test
  void otherNamesAreOther() {
    assertThat(areSame("区公安局", "区公安分局")).isFalse();
    assertThat(areSame("第1局", "第2局")).isFalse();
    assertThat(areSame("Gas", "Gaz")).isFalse();
  }

  @Test
  void thePlainFormStaysAsItIsWhateverItWasMadeOf() {
    for (var code = 1; code < 0x10FFFF; code++) {
      if (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE) {
        var once = plain("e\u200B" + Character.toString(code) + "局");
        assertThat(plain(once)).as(Integer.toHexString(code)).isEqualTo(once);
      }
    }
  }
}
