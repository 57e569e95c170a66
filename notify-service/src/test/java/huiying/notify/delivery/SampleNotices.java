package huiying.notify.delivery;

import huiying.contracts.Channel;
import huiying.contracts.DistrictTime;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.NoticeId;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Summary;
import huiying.notify.alert.Telling;
import huiying.notify.directory.Chosen;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Directories;
import huiying.notify.directory.Directory;
import huiying.notify.directory.Language;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Step;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SampleNotices in few words, for tests of carriers. */
public final class SampleNotices {
  public static final MessageId MESSAGE = MessageId.of(Channel.PORTAL, "one");
  public static final LocalDate DUE = LocalDate.of(2026, 3, 23);
  public static final Instant NOW = Instant.parse("2026-03-24T01:00:00Z");
  public static final NoticeId ID = new NoticeId("0123456789abcdef-7");
  public static final String ACKNOWLEDGE =
      "https://huiying.example/a/0123456789abcdef-7?proof=a_b-c";
  public static final Recipient ZHANG = recipient(Language.ZH);
  public static final Recipient SMITH = recipient(Language.EN);

  private SampleNotices() {}

  private static Recipient recipient(Language language) {
    return new Recipient(
        "housing-zhang",
        "housing",
        language == Language.ZH ? "张三" : "Zhang San",
        language,
        "handler@housing.cn",
        "13800001234",
        "zhangsan",
        "ding-zhangsan");
  }

  public static Notice breach(String title) {
    return of(alert(new Step.Breach(), summary(title)));
  }

  public static Notice of(Alert... alerts) {
    return of(ZHANG, alerts);
  }

  public static Notice of(Recipient recipient, Alert... alerts) {
    return new Notice(ID, DeliveryChannel.EMAIL, recipient, List.of(alerts), 0, Optional.empty());
  }

  public static Notice withLink(Notice notice) {
    return new Notice(
        notice.id(),
        notice.channel(),
        notice.recipient(),
        notice.alerts(),
        notice.more(),
        Optional.of(URI.create(ACKNOWLEDGE)));
  }

  public static Notice withMore(Notice notice, long more) {
    return new Notice(
        notice.id(),
        notice.channel(),
        notice.recipient(),
        notice.alerts(),
        more,
        notice.acknowledge());
  }

  public static Summary summary(@Nullable String title) {
    return summary(title, Channel.PORTAL, Kind.CONSULTATION, "区房管局");
  }

  public static Summary summary(
      @Nullable String title, Channel channel, Kind kind, @Nullable String department) {
    return new Summary(channel, kind, false, title, department, List.of(), null);
  }

  /** Nothing of it but the number may leave the house. */
  public static Summary confidential() {
    return new Summary(
        Channel.HOTLINE_12345, Kind.REPORT, true, "举报某局长", "区纪委", List.of(), "housing");
  }

  public static Alert alert(Step step, Summary summary) {
    return alert(MESSAGE.value(), step, DUE, step instanceof Step.Overdue(var n) ? n : 0, summary);
  }

  public static Alert alert(
      String subject, Step step, LocalDate due, int daysLate, @Nullable Summary summary) {
    return alert(subject, step, due, daysLate, summary, Role.HANDLER, List.of());
  }

  public static Alert alert(
      String subject,
      Step step,
      LocalDate due,
      int daysLate,
      @Nullable Summary summary,
      Role role,
      List<Detour> detours) {
    var telling =
        new Telling(
            subject,
            "reply",
            step,
            0,
            0,
            0,
            due,
            DistrictTime.startOf(due.plusDays(1)),
            NOW,
            daysLate,
            1,
            Optional.ofNullable(summary));
    return Alert.of(
        telling,
        new Chosen(ZHANG, role, detours),
        DeliveryChannel.EMAIL,
        NOW,
        Progress.planned(NOW));
  }

  /** Knows one department by two names. */
  public static Directory directory() {
    return Directories.directory();
  }
}
