package huiying.intake.status;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.QUERY_CODE;
import static huiying.intake.message.MessageFixture.RECEIVED_AT;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.changed;
import static huiying.intake.message.MessageFixture.replied;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.ClockEvent.Outcome;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.intake.message.Change;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.QueryCode;
import huiying.intake.message.Stage;
import huiying.intake.status.LearnDueDates.Heard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellStatusTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
  private static final Instant DUE_AT = Instant.parse("2026-03-20T16:00:00Z");

  private final InMemoryMessages messages = new InMemoryMessages();
  private final InMemoryDueDates dates = new InMemoryDueDates();
  private final LearnDueDates learn = new LearnDueDates(dates);
  private final TellStatus tell = new TellStatus(messages, dates);

  private Message receive(Change received) {
    messages.add(List.of(received));
    return received.message();
  }

  private Status status() {
    return tell.of(QUERY_CODE).orElseThrow();
  }

  private void hear(MessageId id, ClockEvent... events) {
    for (var event : events) {
      learn.learn(List.of(new Heard(id, event)));
    }
  }

  private static ClockEvent started(MessageId id, String code, LocalDate due) {
    return new ClockEvent.Started(
        id.value(),
        code,
        1,
        due,
        DUE_AT,
        NOW,
        false,
        Channel.PORTAL,
        Kind.CONSULTATION,
        false,
        "题",
        null,
        code.startsWith("desk"),
        null,
        null);
  }

  private static ClockEvent moved(MessageId id, long revision, LocalDate due) {
    return new ClockEvent.Moved(
        id.value(), "reply", revision, due, DUE_AT, NOW, false, FRIDAY, Cause.EXTENSION);
  }

  private static ClockEvent stopped(MessageId id, long revision) {
    return new ClockEvent.Stopped(id.value(), "reply", revision, FRIDAY, DUE_AT, NOW, Outcome.MET);
  }

  @Test
  void tellsTheStageAndNothingPersonal() {
    receive(aMessage().received());

    assertThat(status())
        .isEqualTo(
            new Status(Stage.DISPATCHED, false, "住房保障局", RECEIVED_AT, Optional.empty(), null));
  }

  @Test
  void tellsTheDateThatWasHeardLastWhateverTheOrder() {
    var id = receive(aMessage().received()).id();
    hear(id, started(id, "reply", FRIDAY));
    assertThat(status().due()).map(DueDate::date).contains(FRIDAY);

    hear(id, moved(id, 3, FRIDAY.plusDays(7)), moved(id, 2, FRIDAY.plusDays(3)));
    hear(id, started(id, "reply", FRIDAY));

    assertThat(status().due()).map(DueDate::date).contains(FRIDAY.plusDays(7));
  }

  @Test
  void tellsTheNextOfSeveralDatesThatAreStillOwed() {
    var id = receive(aMessage().received()).id();
    hear(id, started(id, "reply", FRIDAY), stopped(id, 2));

    assertThat(status().due()).isEmpty();

    hear(id, started(id, "rework", FRIDAY.plusDays(5)));
    assertThat(status().due()).map(DueDate::code).contains("rework");
  }

  @Test
  void tellsNoDateOnceItIsAnswered() {
    var message = receive(aMessage().received());
    hear(message.id(), started(message.id(), "low-rating-contact", FRIDAY));
    messages.save(replied(message, answer("可以", NOW)));

    assertThat(status().due()).isEmpty();
    assertThat(status().answeredAt()).isEqualTo(NOW);
  }

  @Test
  void keepsTheDispatchDesksDatesToTheOffice() {
    var id = receive(aMessage().received()).id();
    hear(id, started(id, "reply", FRIDAY), started(id, "desk", FRIDAY.minusDays(3)));

    assertThat(status().due()).map(DueDate::date).contains(FRIDAY);
  }

  @Test
  void tellsOfAMergedMessageHowTheOneStandsThatGoesOn() {
    var goesOn = aMessage().of("earlier").received();
    var earlier =
        new Message(
            goesOn.message().id(),
            goesOn.message().submission(),
            new QueryCode("0000-0000-0000"),
            goesOn.message().arrivedAt(),
            goesOn.message().life(),
            List.of(),
            1,
            1,
            goesOn.message().contact());
    messages.add(List.of(new Change(earlier, List.of(), goesOn.announcements(), List.of())));
    var merged = receive(aMessage().received());
    messages.save(changed(merged, new MessageFact.Merged(NOW, earlier.id())));
    messages.save(replied(earlier, answer("可以", NOW)));

    assertThat(status().stage()).isEqualTo(Stage.REPLIED);
    assertThat(status().merged()).isTrue();
    assertThat(status().answeredAt()).isEqualTo(NOW);
  }

  @Test
  void doesNotSayWhoHasAConfidentialMessage() {
    receive(aMessage().kind(Kind.REPORT).received());

    assertThat(status().department()).isNull();
  }

  @Test
  void knowsNothingOfOtherCodes() {
    assertThat(tell.of(QUERY_CODE)).isEmpty();
  }
}
