package huiying.intake.message;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.TIMES;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import huiying.contracts.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
  private static List<String> faultsOf(Draft draft) {
    try {
      draft.check(TIMES, NOW);
      return List.of();
    } catch (BrokenRules e) {
      return faults(e);
    }
  }

  @Test
  void namesEveryMissingFieldAtOnce() {
    var nothing =
        new Draft(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    assertThat(faultsOf(nothing))
        .containsExactly(
            "channel missing",
            "externalId missing",
            "kind missing",
            "title missing",
            "content missing",
            "receivedAt missing");
  }

  @Test
  void countsCharactersNotCodeUnits() {
    assertThat(faultsOf(aMessage().title("😀".repeat(200)).draft())).isEmpty();
    assertThat(faultsOf(aMessage().title("😀".repeat(201)).draft()))
        .containsExactly("title too-long");
    assertThat(faultsOf(aMessage().content("字".repeat(20_000)).draft())).isEmpty();
    assertThat(faultsOf(aMessage().content("字".repeat(20_001)).draft()))
        .containsExactly("content too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t ", "\u3000", "\u00a0", "\u200b\ufeff"})
  void findsBlankWhatShowsNothing(String blank) {
    assertThat(faultsOf(aMessage().content(blank).draft())).containsExactly("content blank");
  }

  @Test
  void saysWhereAControlCharacterIs() {
    var draft = aMessage().content("😀一\n\u0007").draft();

    assertThatExceptionOfType(BrokenRules.class)
        .isThrownBy(() -> draft.check(TIMES, NOW))
        .satisfies(e ->
            assertThat(e.rules())
                .containsExactly(BrokenRule.of("content", "control-character", 4, "U+0007")));
  }

  @Test
  void allowsNewLinesInContentOnly() {
    assertThat(faultsOf(aMessage().content("一\r\n\t二").draft())).isEmpty();
    assertThat(faultsOf(aMessage().title("一\n二").draft()))
        .containsExactly("title control-character");
  }

  @Test
  void refusesHalfASurrogatePair() {
    assertThat(faultsOf(aMessage().of("A\ud83d").draft()))
        .containsExactly("externalId broken-character");
  }

  @Test
  void takesTimesFromTheYear2000ToTwoMinutesAhead() {
    var earliest = Instant.parse("1999-12-31T16:00:00Z");

    assertThat(faultsOf(aMessage().receivedAt(earliest).draft())).isEmpty();
    assertThat(faultsOf(aMessage().receivedAt(earliest.minusMillis(1)).draft()))
        .containsExactly("receivedAt too-old");
    assertThat(faultsOf(aMessage().receivedAt(NOW.plusSeconds(120)).draft())).isEmpty();
    assertThat(faultsOf(aMessage().receivedAt(NOW.plusSeconds(120).plusMillis(1)).draft()))
        .containsExactly("receivedAt future");
  }

  @Test
  void holdsAReportConfidentialUnlessTold() {
    assertThat(aMessage().kind(Kind.REPORT).submission().confidential()).isTrue();
    assertThat(aMessage().kind(Kind.REPORT).confidential(false).submission().confidential())
        .isFalse();
    assertThat(aMessage().submission().confidential()).isFalse();
  }

  @Test
  void keepsWhomAConfidentialMessageIsAboutAndOfNoOther() {
    var report = aMessage().kind(Kind.REPORT).about("城管执法局");

    assertThat(report.submission().accused()).isEqualTo("城管执法局");
    assertThat(faultsOf(report.confidential(false).draft()))
        .containsExactly("accused accused-not-confidential");
    assertThat(faultsOf(aMessage().about("城管执法局").draft()))
        .containsExactly("accused accused-not-confidential");
    assertThat(faultsOf(aMessage().kind(Kind.REPORT).about("局".repeat(101)).draft()))
        .containsExactly("accused too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABC局", " ａｂｃ 局\u200b"})
  void isNotDispatchedToWhomItIsAboutByTheChannel(String department) {
    var report = aMessage().kind(Kind.REPORT).about("Abc局");

    assertThat(faultsOf(report.to(department).draft()))
        .containsExactly("department accused-department");
    assertThat(faultsOf(report.to("纪委监委").draft())).isEmpty();
  }

  @Test
  void checksTheCitizensFieldsToo() {
    var citizen = new Citizen("王", "1\u0000", "", "路".repeat(201));

    assertThat(faultsOf(aMessage().from(citizen).draft()))
        .containsExactly(
            "citizen.phone control-character", "citizen.email blank", "citizen.address too-long");
  }
}
