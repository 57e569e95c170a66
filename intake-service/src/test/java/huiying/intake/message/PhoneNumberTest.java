package huiying.intake.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800001234",
        "138-0000-1234",
        " 138 0000 1234 ",
        "+86 13800001234",
        "008613800001234",
        "8613800001234",
        "（+86）１３８００００１２３４"
      })
  void knowsAMobileHoweverItIsWritten(String text) {
    assertThat(PhoneNumber.of(text)).contains(new PhoneNumber("13800001234"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", "110", "00000000000", "不便透露"})
  void takesNothingElseForANumber(String text) {
    assertThat(PhoneNumber.of(text)).isEmpty();
    assertThat(PhoneNumber.all(text)).isEmpty();
  }

  @Test
  void findsAllOfAField() {
    assertThat(PhoneNumber.all("021-50001234/13800001234 或 138 0000 1234"))
        .containsExactly(new PhoneNumber("02150001234"), new PhoneNumber("13800001234"));
    assertThat(PhoneNumber.all("8613800001234、86-21-50001234"))
        .containsExactly(new PhoneNumber("13800001234"), new PhoneNumber("862150001234"));
  }

  @Test
  void isNotShown() {
    assertThat(new PhoneNumber("13800001234").toString()).doesNotContain("138");
  }
}
