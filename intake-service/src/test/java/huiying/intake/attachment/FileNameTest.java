package huiying.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          楼道 照片.png          | 楼道 照片.png
          C:\\Users\\王\\信.docx   | 信.docx
          ../../etc/passwd       | passwd
          /                      | 附件
          ..                     | 附件
          ``                     | 附件
          .gitignore             | .gitignore
          """,
      delimiter = '|')
  void keepsTheNameAndNoFolder(String given, String expected) {
    assertThat(FileName.clean(given)).isEqualTo(expected);
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(FileName.clean("a\u0000b\r\nc\u202Efdp.exe\uD83D")).isEqualTo("abcfdp.exe");
  }

  @Test
  void cutsAtTwoHundredCharactersAndKeepsTheExtension() {
    var name = FileName.clean("😀".repeat(300) + ".pdf");

    assertThat(name).isEqualTo("😀".repeat(196) + ".pdf");
    assertThat(FileName.clean("长".repeat(200))).hasSize(200);
  }
}
