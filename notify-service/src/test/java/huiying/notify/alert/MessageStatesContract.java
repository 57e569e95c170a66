package huiying.notify.alert;

import static huiying.notify.alert.Events.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of message states must do. */
public abstract class MessageStatesContract {
  private final MessageStates states = states();
  private final MessageId id = MessageId.of(Channel.MAILBOX, UUID.randomUUID().toString());

  protected abstract MessageStates states();

  @Test
  void findsNothingBeforeTheFirstWrite() {
    assertThat(states.find(id)).isEmpty();
    assertThat(states.findAll(List.of(id))).isEmpty();
  }

  @Test
  void keepsEveryField() {
    var state =
        new MessageState(
            id,
            1,
            7,
            Optional.of(
                new Summary(
                    Channel.HOTLINE_12345,
                    Kind.REPORT,
                    true,
                    null,
                    "住房保障局",
                    List.of("公园管理处"),
                    "民政局")),
            new TreeMap<>());
    var clock = new ClockState(DUE, false, 7, List.of("WARNING_1", "BREACH"), 3, 1, 6, 5, "住房保障局");

    states.save(List.of(state.with("reply", clock)));

    assertThat(states.find(id)).contains(state.with("reply", clock));
    assertThat(states.findAll(List.of(id))).containsEntry(id, state.with("reply", clock));
  }

  @Test
  void refusesAWriteBasedOnAnOldReading() {
    var first = MessageState.unknown(id).nextVersion();
    states.save(List.of(first));
    states.save(List.of(first.knowing(5).nextVersion()));

    assertThatThrownBy(() -> states.save(List.of(first.knowing(4).nextVersion())))
        .isInstanceOf(StaleState.class);
    assertThat(states.find(id)).contains(first.knowing(5).nextVersion());
  }

  @Test
  void storesTheOthersWhenOneIsRefused() {
    var first = MessageState.unknown(id).nextVersion();
    var other = MessageState.unknown(MessageId.of(Channel.PORTAL, id.value())).nextVersion();
    states.save(List.of(first));

    assertThatThrownBy(() -> states.save(List.of(first, other))).isInstanceOf(StaleState.class);
    assertThat(states.find(other.id())).contains(other);
  }

  @Test
  void storingNothingIsNothing() {
    states.save(List.of());
    assertThat(states.find(id)).isEmpty();
  }
}
