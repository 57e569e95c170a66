package huiying.kit.privacy;

import static huiying.kit.privacy.PersonalData.Kind.BANK_CARD;
import static huiying.kit.privacy.PersonalData.Kind.EMAIL;
import static huiying.kit.privacy.PersonalData.Kind.FIXED_LINE;
import static huiying.kit.privacy.PersonalData.Kind.IDENTITY_NUMBER;
import static huiying.kit.privacy.PersonalData.Kind.KNOWN;
import static huiying.kit.privacy.PersonalData.Kind.MOBILE_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.kit.privacy.PersonalData.Found;
import huiying.kit.privacy.PersonalData.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are made up; those with check digits have them calculated. */
class PersonalDataTest {
  private static final PersonalData NOBODY = new PersonalData(List.of());

  @ParameterizedTest
  @CsvSource({
    "请打13800001234找我, MOBILE_PHONE, 3",
    "电话：+86 138-0000-1234, MOBILE_PHONE, 4",
    "１３８００００１２３４, MOBILE_PHONE, 1",
    "008613800001234, MOBILE_PHONE, 1",
    "(+86)13800001234, MOBILE_PHONE, 2",
    "138 000 01234, MOBILE_PHONE, 1",
    "1380-0001-234, MOBILE_PHONE, 1",
    "138.0000.1234, MOBILE_PHONE, 1",
    "138－0000—1234, MOBILE_PHONE, 1",
    "138 - 0000 - 1234, MOBILE_PHONE, 1",
    "（021）50001234, FIXED_LINE, 2",
    "021 5000 1234, FIXED_LINE, 1",
    "6222-0000-0000-0000-004, BANK_CARD, 1",
    "021-50001234, FIXED_LINE, 1",
    "身份证11010519491231002X。, IDENTITY_NUMBER, 4",
    "身份证 110105 1949 1231 002X, IDENTITY_NUMBER, 5",
    "卡号 6222 0000 0000 0000 004, BANK_CARD, 4",
    "写信到 wang.li@example.org 即可, EMAIL, 5"
  })
  void findsOneThing(String text, Kind kind, int position) {
    assertThat(NOBODY.find(text)).containsExactly(new Found(kind, position));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "普府办〔2021〕21号",
        "工单 20260316000012345",
        "请拨打12345热线",
        "身份证110105194912310021",
        "6222000000000000001",
        "第 3 条 @ 第 5 条",
        "1998-10-10 12:30",
        "2026-03-16 1500 1700"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(NOBODY.find(text)).isEmpty();
  }

  @Test
  void findsWhatIsKnownOfThePerson() {
    var wang = new PersonalData(List.of("王小明", "w", " "));

    assertThat(wang.find("我叫王小明，住在这里")).containsExactly(new Found(KNOWN, 3));
    assertThat(wang.find("w 先生")).isEmpty();
  }

  @Test
  void findsOneOfEachKindInOrder() {
    var text = "a@example.org 13800001234 02150001234 13900001234 11010519491231002X";

    assertThat(NOBODY.find(text))
        .extracting(Found::kind)
        .containsExactly(EMAIL, MOBILE_PHONE, FIXED_LINE, IDENTITY_NUMBER)
        .doesNotContain(BANK_CARD);
  }

  @Test
  void masksEverythingThatIsFound() {
    var wang = new PersonalData(List.of("王小明"));

    assertThat(wang.masked("王小明和王小明：１３８００００１２３４、021-50001234，写信到 wang.li@example.org 即可，12345"))
        .isEqualTo("***和***：***、***，写信到 *** 即可，12345");
    assertThat(NOBODY.masked("身份证11010519491231002X。")).isEqualTo("身份证***。");
    assertThat(NOBODY.masked("普府办〔2021〕21号")).isEqualTo("普府办〔2021〕21号");
  }
}
