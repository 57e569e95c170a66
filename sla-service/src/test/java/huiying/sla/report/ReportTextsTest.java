package huiying.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReportTextsTest {
  @Test
  void everyTextIsThereInBothLanguages() {
    var chinese = ResourceBundle.getBundle("huiying.sla.reports", Locale.ROOT);
    var english = ResourceBundle.getBundle("huiying.sla.reports", Locale.ENGLISH);

    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    for (var key : chinese.keySet()) {
      var text = ReportTexts.of(key);
      assertThat(text.zh()).isNotBlank().matches(".*\\p{IsHan}.*");
      assertThat(text.en()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
    }
  }

  @Test
  void hasANameForEachGrouping() {
    for (var by : GroupBy.values()) {
      assertThat(ReportTexts.of("group." + by).en()).isEqualToIgnoringCase(by.name());
    }
  }
}
