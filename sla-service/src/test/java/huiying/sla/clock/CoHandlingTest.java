package huiying.sla.clock;

import static huiying.contracts.Kind.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.CoAnswered;
import huiying.contracts.ClockEvent.HandedOver;
import huiying.contracts.ClockEvent.Started;
import huiying.contracts.ClockEvent.Stopped;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 协办: departments that help to answer, and the one that a report is about. */
class CoHandlingTest {
  private static final String MONDAY = "2026-03-16T10:00"; // due on 03-23
  private static final String TUESDAY = "2026-03-17T10:00";
  private static final String WEDNESDAY = "2026-03-18T10:00";
  private static final List<String> HELPERS = List.of("规划资源局", "曹杨街道");

  @Test
  @DisplayName("S135 The clock is the citizen's: no co-handler moves it, and its events name them")
  void theClockIsTheCitizens() {
    var alone = Story.received(COMPLAINT, false, null, MONDAY).dispatched(TUESDAY, "住房局");
    var helped = helped().coAnswered(WEDNESDAY, "规划资源局");

    assertThat(helped.due("reply")).isEqualTo(alone.due("reply")).isEqualTo("2026-03-23");
    assertThat(helped.clock("reply").moves()).isEmpty();
    assertThat(helped.clock("reply").isRunning()).isTrue();
    assertThat(helped.told)
        .filteredOn(HandedOver.class::isInstance)
        .extracting(told -> ((HandedOver) told).coDepartments())
        .containsOnly(HELPERS);
    assertThat(helped.told)
        .filteredOn(CoAnswered.class::isInstance)
        .extracting(ClockEvent::code, told -> ((CoAnswered) told).department())
        .contains(tuple("reply", "规划资源局"))
        .hasSameSizeAs(openClocks(helped));
    assertThat(known(helped).coDepartments()).containsExactly("曹杨街道");
  }

  @Test
  void theAnswerStopsTheClockWhateverACoHandlerStillOwes() {
    var message = helped().replied("2026-03-20T10:00");

    assertThat(message.told).filteredOn(Stopped.class::isInstance).isNotEmpty();
    assertThat(message.message().clocks()).noneMatch(Clock::isOpen);
  }

  @Test
  void aBetterContributionOfTheSameDepartmentIsNoNews() {
    var message = helped().coAnswered(WEDNESDAY, "规划资源局");
    var before = message.told.size();

    message.coAnswered("2026-03-19T10:00", "规划资源局");

    assertThat(message.told).hasSize(before);
    assertThat(message.ignored()).isEmpty();
  }

  @Test
  void aTransferKeepsTheHelpersButForTheOneThatLeadsNow() {
    var message = helped().transferred(WEDNESDAY, "规划资源局");

    assertThat(known(message).coDepartments()).containsExactly("曹杨街道");
    assertThat(message.told)
        .filteredOn(HandedOver.class::isInstance)
        .last()
        .returns("规划资源局", told -> ((HandedOver) told).department())
        .returns(List.of("曹杨街道"), told -> ((HandedOver) told).coDepartments());
  }

  @Test
  void theDispatchDeskHasNoHelpers() {
    var message = helped().returned(WEDNESDAY);

    assertThat(known(message).coDepartments()).isEmpty();
    assertThat(message.told)
        .filteredOn(HandedOver.class::isInstance)
        .last()
        .returns(null, told -> ((HandedOver) told).department())
        .returns(null, told -> ((HandedOver) told).coDepartments());
  }

  @Test
  void whoIsAskedAgainHasYetToContribute() {
    var message =
        helped()
            .coAnswered(WEDNESDAY, "规划资源局")
            .returned(WEDNESDAY)
            .dispatched(WEDNESDAY, "建管委", List.of("规划资源局"), null);

    assertThat(known(message).coDepartments()).containsExactly("规划资源局");
  }

  @Test
  void aClockThatStartsLaterNamesThoseWhoStillOweTheirPart() {
    var message =
        helped()
            .coAnswered(WEDNESDAY, "曹杨街道")
            .replied("2026-03-20T10:00")
            .reopened("2026-03-24T10:00");

    assertThat(message.told)
        .filteredOn(Started.class::isInstance)
        .last()
        .returns(List.of("规划资源局"), told -> ((Started) told).coDepartments());
  }

  @Test
  void everyClockSaysWhomAReportIsAbout() {
    var message = Story.reported("城管执法局", MONDAY).dispatched(TUESDAY, "纪委监委");

    assertThat(message.told)
        .filteredOn(Started.class::isInstance)
        .extracting(told -> ((Started) told).accused())
        .isNotEmpty()
        .containsOnly("城管执法局");
    assertThat(message.told)
        .filteredOn(HandedOver.class::isInstance)
        .extracting(told -> ((HandedOver) told).accused())
        .isNotEmpty()
        .containsOnly("城管执法局");
  }

  @Test
  void theDispatchDeskMayLearnOfTheAccusedLater() {
    var message =
        Story.reported("城管执法局", MONDAY)
            .dispatched(TUESDAY, "纪委监委", List.of(), "建管委")
            .returned(WEDNESDAY);

    assertThat(known(message).accused()).isEqualTo("建管委");
  }

  private static Story helped() {
    return Story.received(COMPLAINT, false, null, MONDAY).dispatched(TUESDAY, "住房局", HELPERS, null);
  }

  private static Summary known(Story story) {
    return story.message().summary().orElseThrow();
  }

  private static List<Clock> openClocks(Story story) {
    return story.message().clocks().stream().filter(Clock::isOpen).toList();
  }
}
