package huiying.notify.alert;

import huiying.contracts.Channel;
import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.BreachRetracted;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.ClockEvent.CoAnswered;
import huiying.contracts.ClockEvent.HandedOver;
import huiying.contracts.ClockEvent.Moved;
import huiying.contracts.ClockEvent.Outcome;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Paused;
import huiying.contracts.ClockEvent.Started;
import huiying.contracts.ClockEvent.Stopped;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.DistrictTime;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clock events of a message, in few words; those without a message are of {@link #MESSAGE}. */
public record Events(MessageId message, String code, LocalDate due) {
  public static final MessageId MESSAGE = MessageId.of(Channel.PORTAL, "one");
  public static final LocalDate DUE = LocalDate.of(2026, 3, 23);
  public static final Instant DUE_AT = Instant.parse("2026-03-23T16:00:00Z");

  /** 09:00 on the working day after the due date. */
  public static final Instant NOW = Instant.parse("2026-03-24T01:00:00Z");

  private static final Events ONE = new Events(MESSAGE, "reply", DUE);

  public static Events of(String externalId) {
    return new Events(MessageId.of(Channel.PORTAL, externalId), "reply", DUE);
  }

  public static Events of(String externalId, String code) {
    return new Events(MessageId.of(Channel.PORTAL, externalId), code, DUE);
  }

  public Events by(LocalDate date) {
    return new Events(message, code, date);
  }

  public Arrival arrival(ClockEvent event) {
    return new Arrival(message, event);
  }

  public static Arrival arrived(ClockEvent event) {
    return ONE.arrival(event);
  }

  public static Started started(long revision) {
    return ONE.start(revision, "住房保障局");
  }

  public static Started started(
      long revision, boolean confidential, String title, @Nullable String department) {
    return ONE.start(revision, confidential, title, department, List.of(), null);
  }

  public Started start(long revision, @Nullable String department) {
    return start(revision, false, "小区加装电梯如何申请", department, List.of(), null);
  }

  public Started start(
      long revision,
      boolean confidential,
      String title,
      @Nullable String department,
      List<String> coDepartments,
      @Nullable String accused) {
    return new Started(
        message.value(),
        code,
        revision,
        due,
        dueAt(),
        dueAt(),
        false,
        Channel.PORTAL,
        confidential ? Kind.REPORT : Kind.CONSULTATION,
        confidential,
        title,
        department,
        false,
        coDepartments,
        accused);
  }

  private Instant dueAt() {
    return DistrictTime.startOf(due.plusDays(1));
  }

  public static Warned warned(long revision, int number) {
    return ONE.warn(revision, number);
  }

  public Warned warn(long revision, int number) {
    return new Warned(message.value(), code, revision, due, dueAt(), dueAt(), number);
  }

  public static Breached breached(long revision) {
    return ONE.breach(revision);
  }

  public static Breached breached(long revision, LocalDate due) {
    return ONE.by(due).breach(revision);
  }

  public Breached breach(long revision) {
    return new Breached(message.value(), code, revision, due, dueAt(), dueAt());
  }

  public static OverdueDay overdue(long revision, int day) {
    return ONE.late(revision, day);
  }

  public OverdueDay late(long revision, int day) {
    return new OverdueDay(message.value(), code, revision, due, dueAt(), dueAt(), day);
  }

  public static BreachRetracted retracted(long revision) {
    return ONE.retract(revision);
  }

  public BreachRetracted retract(long revision) {
    return new BreachRetracted(message.value(), code, revision, due, dueAt(), dueAt());
  }

  public static Stopped stopped(long revision) {
    return ONE.stop(revision);
  }

  public Stopped stop(long revision) {
    return new Stopped(message.value(), code, revision, due, dueAt(), dueAt(), Outcome.MET);
  }

  public static Paused paused(long revision) {
    return new Paused(MESSAGE.value(), ONE.code, revision, DUE, DUE_AT, DUE_AT);
  }

  public static Moved moved(long revision, LocalDate due) {
    return ONE.by(due).move(revision);
  }

  public Moved move(long revision) {
    return new Moved(
        message.value(), code, revision, due, dueAt(), dueAt(), false, DUE, Cause.EXTENSION);
  }

  public static HandedOver handedOver(long revision, @Nullable String department) {
    return ONE.hand(revision, department);
  }

  public HandedOver hand(long revision, @Nullable String department) {
    return new HandedOver(
        message.value(), code, revision, due, dueAt(), dueAt(), department, null, null);
  }

  /** To another department, since it turned out whom the report is about. */
  public HandedOver hand(long revision, @Nullable String department, String accused) {
    return new HandedOver(
        message.value(), code, revision, due, dueAt(), dueAt(), department, null, accused);
  }

  public CoAnswered coAnswer(long revision, String department) {
    return new CoAnswered(message.value(), code, revision, due, dueAt(), dueAt(), department);
  }
}
