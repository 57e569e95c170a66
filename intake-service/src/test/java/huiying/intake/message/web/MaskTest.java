package huiying.intake.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "13812345678, 138****5678",
    "+8613812345678, +86****5678",
    "62345678, ****78",
    "12345, ****45",
    "110, ****10",
    "1, ****1"
  })
  void keepsTheEndsOfANumber(String phone, String masked) {
    assertThat(Mask.phone(phone)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"wang@example.org, w****@example.org", "@x, ****x", "no address, ****ss"})
  void keepsTheFirstLetterAndTheHost(String email, String masked) {
    assertThat(Mask.email(email)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"和平里六区3号楼2单元501室, 和平里六区3****", "示范路1号, 示范****", "某, ****"})
  void keepsTheBeginningOfAnAddress(String address, String masked) {
    assertThat(Mask.address(address)).isEqualTo(masked);
  }

  @Test
  void hidesNothingWhereNothingIs() {
    assertThat(Mask.phone(null)).isNull();
    assertThat(Mask.email(null)).isNull();
    assertThat(Mask.address(null)).isNull();
  }
}
