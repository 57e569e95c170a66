package huiying.notify.alert;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.notify.directory.Chosen;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Directories;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alerts for tests of stores. */
public final class SampleAlerts {
  private SampleAlerts() {}

  /** With as little as there can be. */
  public static Alert warning(MessageId message, Recipient to, Instant now) {
    var telling = telling(message, new Step.Warning(1), 0, Optional.empty());
    var chosen = new Chosen(to, Role.HANDLER, List.of());
    return Alert.of(telling, chosen, DeliveryChannel.EMAIL, now, Progress.planned(now));
  }

  /** One that was told, of a message of some department. */
  public static Alert told(MessageId message, Summary summary, Chosen chosen) {
    var telling = telling(message, new Step.Breach(), 0, Optional.of(summary));
    var notice = new NoticeId("a-1");
    var progress =
        new Progress(
            AlertState.SENT, Events.NOW, notice, 1, Events.NOW, null, null, List.of(), true);
    return Alert.of(telling, chosen, DeliveryChannel.EMAIL, Events.NOW, progress);
  }

  /** The same, planned by the next revision of the message's clocks. */
  public static Alert later(Alert one) {
    var told = one.telling();
    var telling =
        new Telling(
            told.subject(),
            told.clock(),
            told.step(),
            told.round(),
            told.repeat(),
            told.revision() + 1,
            told.dueDate(),
            told.dueAt(),
            told.at(),
            told.daysLate(),
            told.messages(),
            told.summary());
    var planned = Progress.planned(one.createdAt());
    return Alert.of(telling, one.chosen(), one.channel(), one.createdAt(), planned);
  }

  /** In confidence, if it is about a department. */
  public static Summary of(@Nullable String department, @Nullable String accused) {
    return of(department, accused, accused != null);
  }

  public static Summary of(
      @Nullable String department, @Nullable String accused, boolean confidential) {
    return new Summary(
        Channel.PORTAL, Kind.REPORT, confidential, null, department, List.of(), accused);
  }

  /** With all there can be. */
  public static Alert withEverything(MessageId message, int repeat) {
    var summary =
        new Summary(
            Channel.HOTLINE_12345, Kind.COMPLAINT, false, "路灯不亮", "住房保障局", List.of("公园管理处"), "民政局");
    var detours = List.of(new Detour(Detour.Why.ABSENT, "housing-deputy"));
    var progress =
        new Progress(
            AlertState.SENT,
            Events.NOW,
            new NoticeId("a-2"),
            3,
            Events.NOW,
            "451 later",
            null,
            List.of(new NoticeId("a-1")),
            true);
    return Alert.of(
            telling(message, new Step.Overdue(3), repeat, Optional.of(summary)),
            new Chosen(Directories.HANDLER, Role.LEAD, detours),
            DeliveryChannel.SMS,
            Events.NOW,
            progress)
        .with(new Acknowledgement(Events.NOW, "张三"));
  }

  private static Telling telling(
      MessageId message, Step step, int repeat, Optional<Summary> summary) {
    return new Telling(
        message.value(),
        "reply",
        step,
        1,
        repeat,
        4,
        Events.DUE,
        Events.DUE_AT,
        Events.NOW,
        2,
        1,
        summary);
  }
}
