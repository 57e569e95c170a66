package huiying.notify.alert;

import huiying.contracts.Channel;
import huiying.contracts.ClockEvent;
import huiying.contracts.ClockEvent.BreachRetracted;
import huiying.contracts.ClockEvent.Breached;
import huiying.contracts.ClockEvent.Cause;
import huiying.contracts.ClockEvent.HandedOver;
import huiying.contracts.ClockEvent.Moved;
import huiying.contracts.ClockEvent.Outcome;
import huiying.contracts.ClockEvent.OverdueDay;
import huiying.contracts.ClockEvent.Paused;
import huiying.contracts.ClockEvent.Started;
import huiying.contracts.ClockEvent.Stopped;
import huiying.contracts.ClockEvent.Warned;
import huiying.contracts.Kind;
import huiying.contracts.MessageId;
import java.time.Instant;
import java.time.LocalDate;

/** Clock events of one message, in few words. */
public final class Events {
  public static final MessageId MESSAGE = MessageId.of(Channel.PORTAL, "one");
  public static final LocalDate DUE = LocalDate.of(2026, 3, 23);
  public static final Instant DUE_AT = Instant.parse("2026-03-23T16:00:00Z");
  public static final Instant NOW = Instant.parse("2026-03-24T01:00:00Z");

  private static final String ID = MESSAGE.value();
  private static final String CODE = "reply";
  private static final Instant AT = Instant.parse("2026-03-20T08:15:00Z");

  private Events() {}

  public static Arrival arrived(ClockEvent event) {
    return new Arrival(MESSAGE, event);
  }

  public static Started started(long revision) {
    return started(revision, false, "小区加装电梯如何申请", "住房保障局");
  }

  public static Started started(
      long revision, boolean confidential, String title, String department) {
    return new Started(
        ID,
        CODE,
        revision,
        DUE,
        DUE_AT,
        AT,
        false,
        Channel.PORTAL,
        Kind.CONSULTATION,
        confidential,
        title,
        department,
        false);
  }

  public static Warned warned(long revision, int number) {
    return new Warned(ID, CODE, revision, DUE, DUE_AT, AT, number);
  }

  public static Breached breached(long revision) {
    return breached(revision, DUE);
  }

  public static Breached breached(long revision, LocalDate due) {
    return new Breached(ID, CODE, revision, due, DUE_AT, DUE_AT);
  }

  public static OverdueDay overdue(long revision, int day) {
    return new OverdueDay(ID, CODE, revision, DUE, DUE_AT, DUE_AT, day);
  }

  public static BreachRetracted retracted(long revision) {
    return new BreachRetracted(ID, CODE, revision, DUE, DUE_AT, AT);
  }

  public static Stopped stopped(long revision) {
    return new Stopped(ID, CODE, revision, DUE, DUE_AT, AT, Outcome.MET);
  }

  public static Paused paused(long revision) {
    return new Paused(ID, CODE, revision, DUE, DUE_AT, AT);
  }

  public static Moved moved(long revision, LocalDate due) {
    return new Moved(ID, CODE, revision, due, DUE_AT, AT, false, DUE, Cause.RESUMPTION);
  }

  public static HandedOver handedOver(long revision, String department) {
    return new HandedOver(ID, CODE, revision, DUE, DUE_AT, AT, department);
  }
}
