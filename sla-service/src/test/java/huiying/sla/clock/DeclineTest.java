package huiying.sla.clock;

import static huiying.contracts.Kind.COMPLAINT;
import static huiying.contracts.Kind.PETITION;
import static huiying.contracts.Kind.PRAISE;
import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.MessageEvent.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a message that is not accepted, or goes another way, nothing more is owed. */
class DeclineTest {
  private static final String MONDAY = "2026-03-16T10:00"; // an ordinary one is due on 03-23
  private static final String WEDNESDAY = "2026-03-18T10:00";

  @Test
  void s143_whatBelongsToAnotherProcedureIsNoLongerOwedAnAnswer() {
    var message = Story.received(COMPLAINT, MONDAY).accepted(WEDNESDAY, Decision.OTHER_PROCEDURE);

    assertThat(message.state("reply"))
        .isEqualTo(new Clock.State.Cancelled(at(WEDNESDAY), Clock.Reason.DECLINED));
    assertThat(message.events()).containsExactly("Started", "Stopped");
    assertThat(ClockFilter.statusOf(message.message())).isEqualTo(ClockFilter.Status.CANCELLED);
    assertThat(message.message().life().legs()).noneMatch(Leg::isOpen);
    assertThat(Watched.of(message.message())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Decision.class,
      names = {"NOT_ACCEPTED", "OTHER_PROCEDURE"})
  void s143_theDecisionMeetsWhatItIsOwedToAndNothingElseRuns(Decision decision) {
    var petition = Story.received(PETITION, MONDAY).accepted(WEDNESDAY, decision);

    assertThat(petition.state("petition-acceptance")).isEqualTo(new Clock.State.Met(at(WEDNESDAY)));
    assertThat(petition.message().clocks()).hasSize(1);
    assertThat(ClockFilter.statusOf(petition.message())).isEqualTo(ClockFilter.Status.MET);
  }

  @Test
  void aDecisionThatCameLateIsLateWhicheverWayItGoes() {
    var petition =
        Story.received(PETITION, MONDAY).accepted("2026-04-01T10:00", Decision.NOT_ACCEPTED);

    assertThat(petition.state("petition-acceptance")).isInstanceOf(Clock.State.Late.class);
  }

  @Test
  void whatComesAfterItIsIgnored() {
    var message = Story.received(COMPLAINT, MONDAY).accepted(WEDNESDAY, Decision.NOT_ACCEPTED);

    assertThat(message.replied("2026-03-19T10:00").ignored()).contains(Ignored.ENDED);
    assertThat(message.accepted("2026-03-19T11:00", Decision.ACCEPTED).ignored())
        .contains(Ignored.ENDED);
    assertThat(message.reclassified("2026-03-19T12:00", PETITION, false).message().clocks())
        .hasSize(1);
  }

  @Test
  void aPetitionThatWasAcceptedStaysSo() {
    var petition =
        Story.received(PETITION, MONDAY)
            .accepted(WEDNESDAY, Decision.ACCEPTED)
            .accepted("2026-03-19T10:00", Decision.NOT_ACCEPTED);

    assertThat(petition.ignored()).contains(Ignored.ALREADY_DONE);
    assertThat(petition.state("petition-resolution")).isEqualTo(new Clock.State.Running());
  }

  @Test
  void declinedAfterItsBreachTheBreachStaysOnRecord() {
    var message =
        Story.received(COMPLAINT, MONDAY).accepted("2026-03-25T10:00", Decision.OTHER_PROCEDURE);

    assertThat(message.clock("reply").breaches()).containsExactly(at("2026-03-24T00:00"));
  }

  @Test
  void noLimitIsMissingForADeclinedMessage() {
    var message = Story.received(PRAISE, MONDAY).accepted(WEDNESDAY, Decision.NOT_ACCEPTED);

    assertThat(message.ignored()).isEmpty();
    assertThat(ClockFilter.statusOf(message.message())).isEqualTo(ClockFilter.Status.CANCELLED);
  }
}
