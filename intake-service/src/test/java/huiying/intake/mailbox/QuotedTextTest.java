package huiying.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {
  private static final int LINES = 400_000;

  private static String strip(String text) {
    return QuotedText.strip("路灯", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: a",
        "From: a\n\u3000",
        "On a",
        "On 1 a wrote:\n>",
        "1写道：\n\u3000\n>",
        ">",
        "\u3000",
        "-- "
      })
  @Timeout(20) // seconds; a line that has all before it counted takes minutes
  void isNotWornOutByManyLines(String line) {
    var text = (line + "\n").repeat(LINES);

    assertThat(strip(text)).isNotNull();
    assertThat(strip(text.substring(0, Math.min(text.length(), QuotedText.MOST)))).isNotNull();
  }

  @Test
  @Timeout(20)
  void isNotWornOutByLongLines() {
    var digits = "1".repeat(399);

    assertThat(strip((digits + "\n").repeat(2500))).startsWith(digits);
  }

  @Test
  void findsTheQuoteBelowAFewEmptyLines() {
    assertThat(strip("没有修。\n1日某人写道：\n\n\n> 已修。\n请再看。")).isEqualTo("没有修。\n\n请再看。");
    assertThat(strip("没有修。\nFrom: a\nTo: b\nCc: c\nSubject: d\nDate: e\n已修。")).isEqualTo("没有修。");
  }

  @Test
  void leavesLinesBeyondAMillionCharactersAsTheyAre() {
    var line = "> 已修。\n";
    var quote = line.repeat(QuotedText.MOST / line.length());
    var rest = "> 以后\n\nFrom: a\nDate: b";

    assertThat(strip("没有修。\n" + quote.substring(60))).isEqualTo("没有修。");
    assertThat(strip("没有修。\n" + quote + rest)).isEqualTo("没有修。\n" + rest);
    assertThat(strip("没有修。" + "😀".repeat(QuotedText.MOST))).endsWith("😀");
  }
}
