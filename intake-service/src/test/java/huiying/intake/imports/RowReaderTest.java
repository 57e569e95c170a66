package huiying.intake.imports;

import static huiying.intake.imports.ImportFixture.MAPPING;
import static huiying.intake.imports.ImportFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.intake.imports.RowReader.Reading;
import huiying.intake.message.BrokenRule;
import huiying.intake.message.Citizen;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowReaderTest {
  private static final List<String> HEADER =
      List.of("工单编号*", " 主题 ", "诉求内容", "诉求类型", "来电时间", "是否保密", "来电人", "联系电话", "多余的");

  private static Reading read(String... cells) {
    return MAPPING.over(HEADER).read(new Row(2, List.of(cells)), TIMES, NOW);
  }

  private static List<String> faults(Reading reading) {
    return reading instanceof Reading.Bad(var rules)
        ? rules.stream().map(rule -> rule.field().strip() + " " + rule.code()).toList()
        : List.of();
  }

  @Test
  void makesAMessageOfTheHotlineFromARow() {
    var reading =
        read(" A-1 ", "题", "内容", "投 诉", "2026-03-13 09:30:00", "是", "测试", "00000000001", "x");

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Good.class,
            good -> {
              var said = good.submission();
              assertThat(said.channel()).isEqualTo(Channel.HOTLINE_12345);
              assertThat(said.externalId()).isEqualTo("A-1");
              assertThat(said.kind()).isEqualTo(Kind.COMPLAINT);
              assertThat(said.confidential()).isTrue();
              assertThat(said.receivedAt()).isEqualTo(Instant.parse("2026-03-13T01:30:00Z"));
              assertThat(said.citizen()).isEqualTo(new Citizen("测试", "00000000001", null, null));
            });
  }

  @Test
  void dropsTheApostropheThatAFileOfRejectedRowsHasBeforeAFormula() {
    var reading = read("'-1", "'@题", "''=内容", "咨询", "2026-03-13", "", "'测试", "'+8600000000000");

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Good.class,
            good -> {
              var said = good.submission();
              assertThat(said.externalId()).isEqualTo("-1");
              assertThat(said.title()).isEqualTo("@题");
              assertThat(said.content()).isEqualTo("''=内容");
              assertThat(said.citizen())
                  .isEqualTo(new Citizen("'测试", "+8600000000000", null, null));
            });
  }

  @Test
  void keepsWhomAConfidentialRowIsAboutAndRefusesItOfOthers() {
    var header = List.of("工单编号", "标题", "诉求内容", "诉求类型", "受理时间", "是否保密", "被举报单位");
    var reader = MAPPING.over(header);
    var secret = List.of("A-1", "题", "内容", "投诉", "2026-03-13", "是", "城管执法局");
    var open = List.of("A-2", "题", "内容", "投诉", "2026-03-13", "否", "城管执法局");

    assertThat(reader.read(new Row(2, secret), TIMES, NOW))
        .isInstanceOfSatisfying(
            Reading.Good.class, good -> assertThat(good.submission().accused()).isEqualTo("城管执法局"));
    assertThat(faults(reader.read(new Row(3, open), TIMES, NOW)))
        .containsExactly("被举报单位 accused-not-confidential");
  }

  @Test
  void namesEveryFaultOfARowByItsColumn() {
    assertThat(faults(read("", "题", "内容", "不认识", "昨天", "也许")))
        .containsExactlyInAnyOrder(
            "工单编号* missing", "诉求类型 unknown-value", "来电时间 no-time", "是否保密 unknown-value");
    assertThat(faults(read("A-1", "题", "内容", "咨询", "2036-03-13 09:30")))
        .containsExactly("来电时间 future");
  }

  @Test
  void showsNoMoreOfAWrongWordThanIsNeeded() {
    var reading = read("A-1", "题", "内容", "😀".repeat(300), "2026-03-13 09:30");

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Bad.class,
            bad -> {
              BrokenRule rule = bad.rules().getFirst();
              assertThat(rule.facts().getFirst()).isEqualTo("😀".repeat(60) + "…");
            });
  }

  @Test
  void namesTheColumnsThatAFileLacks() {
    assertThatExceptionOfType(BadFile.class)
        .isThrownBy(() -> MAPPING.over(List.of("工单编号", "标题", "诉求内容")))
        .satisfies(e -> {
          assertThat(e.reason().code()).isEqualTo("missing-columns");
          assertThat(e.reason().facts()).containsExactly("诉求类型, 受理时间/来电时间");
        });
  }

  @Test
  void takesTheFirstOfTwoColumnsOfOneName() {
    var header = List.of("工单编号", "标题", "诉求内容", "诉求类型", "受理时间", "标题");

    var reading =
        MAPPING
            .over(header)
            .read(new Row(2, List.of("1", "a", "b", "咨询", "2026-03-13", "c")), TIMES, NOW);

    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Good.class, good -> assertThat(good.submission().title()).isEqualTo("a"));
  }
}
