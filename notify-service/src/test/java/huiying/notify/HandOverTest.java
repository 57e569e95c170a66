package huiying.notify;

import static huiying.notify.alert.Events.breached;
import static huiying.notify.alert.Events.handedOver;
import static huiying.notify.alert.Events.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.contracts.MessageId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.InMemoryMessageStates;
import huiying.notify.alert.MessageState;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.delivery.Notice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A message goes from one department to another while people have yet to be told of it. */
class HandOverTest {
  private static final Instant MORNING = Instant.parse("2026-03-24T01:00:00Z");

  @Test
  void whoGetsItBackIsToldAlthoughNotToldTheFirstTime() {
    var office = new TrialOffice(MORNING);
    office.take(started(1), breached(1));
    office.take(handedOver(2, "公园管理处"));
    office.at("2026-03-24T09:10");
    assertThat(office.in(AlertState.SKIPPED))
        .extracting(alert -> alert.recipient().name() + alert.progress().reason())
        .contains("李四" + Reason.HANDED_ON);

    office.take(handedOver(3, "住房保障局"));

    assertThat(namesIn(office.at("2026-03-24T09:30"))).containsExactlyInAnyOrder("张三", "李四");
  }

  @Test
  void whatIsPlannedIsToldEvenIfTheMessagesStateWasNotStoredAnyMore() {
    var states = new DyingStates();
    var office = new TrialOffice(MORNING, TrialOffice.inMemory(), states);
    office.take(started(1), breached(1));
    states.dies = true;
    assertThatThrownBy(() -> office.take(handedOver(2, "公园管理处"))).hasMessage("killed");

    assertThat(namesIn(office.at("2026-03-24T09:10"))).contains("王五");

    states.dies = false;
    office.take(handedOver(2, "公园管理处"));
    assertThat(namesIn(office.at("2026-03-24T09:30"))).as("read again").isEmpty();
  }

  private static List<String> namesIn(List<Notice> notices) {
    return notices.stream().map(notice -> notice.recipient().name()).toList();
  }

  /** Of a process that may be killed between the alerts and the states. */
  private static final class DyingStates implements MessageStates {
    private final MessageStates kept = new InMemoryMessageStates();
    private boolean dies;

    @Override
    public Optional<MessageState> find(MessageId id) {
      return kept.find(id);
    }

    @Override
    public Map<MessageId, MessageState> findAll(Collection<MessageId> ids) {
      return kept.findAll(ids);
    }

    @Override
    public void save(Collection<MessageState> changed) {
      if (dies) {
        throw new IllegalStateException("killed");
      }
      kept.save(changed);
    }
  }
}
