package huiying.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one clock (one limit, running for one message), in the past tense.
 *
 * <p>{@code revision} is that of the message's record at sla-service: of two events of a message
 * the one with the lower revision knows less. {@code dueDate} is the last day of the limit, {@code
 * dueAt} the exclusive instant after it: a reply at {@code dueAt} is late. {@code at} is when it
 * became true.
 */
public sealed interface ClockEvent extends Event
    permits ClockEvent.Alarm, ClockEvent.Started, ClockEvent.BreachRetracted, ClockEvent.Stopped {
  String code();

  long revision();

  LocalDate dueDate();

  Instant dueAt();

  Instant at();

  /**
   * Something that follows from the passing of time alone, and so has an id that can be foretold.
   */
  sealed interface Alarm extends ClockEvent permits Warned, Breached, OverdueDay {
    /** {@code WARNING_1}, {@code BREACH}, {@code OVERDUE_3}: names the alarm within its clock. */
    String step();

    /** The same for the same message, clock, step and due date, whoever announces it. */
    default String id() {
      return "%s:%s:%s:%s".formatted(messageId(), code(), step(), dueDate());
    }
  }

  /**
   * The clock began to run. Carries what receivers must know of the message.
   *
   * @param provisional the due date reaches into a year whose holidays are not known yet
   * @param title null when the message is confidential
   * @param department null until dispatched
   */
  record Started(
      String messageId,
      String code,
      long revision,
      LocalDate dueDate,
      Instant dueAt,
      Instant at,
      boolean provisional,
      Channel channel,
      Kind kind,
      boolean confidential,
      @Nullable String title,
      @Nullable String department)
      implements ClockEvent {}

  /**
   * It falls due soon (临期预警).
   *
   * @param number which warning of the limit's alarm plan, from 1
   */
  record Warned(
      String messageId,
      String code,
      long revision,
      LocalDate dueDate,
      Instant dueAt,
      Instant at,
      int number)
      implements Alarm {
    @Override
    public String step() {
      return "WARNING_" + number;
    }
  }

  /** It ran past its due time (超期); {@code at} is the due time, however late it was noticed. */
  record Breached(
      String messageId, String code, long revision, LocalDate dueDate, Instant dueAt, Instant at)
      implements Alarm {
    @Override
    public String step() {
      return "BREACH";
    }
  }

  /**
   * Another working day began and it is still open (超期工作日).
   *
   * @param day how many working days after the due date, from 1
   */
  record OverdueDay(
      String messageId,
      String code,
      long revision,
      LocalDate dueDate,
      Instant dueAt,
      Instant at,
      int day)
      implements Alarm {
    @Override
    public String step() {
      return "OVERDUE_" + day;
    }
  }

  /**
   * A breach that may have been announced did not happen: the reply was made in time but told late.
   */
  record BreachRetracted(
      String messageId, String code, long revision, LocalDate dueDate, Instant dueAt, Instant at)
      implements ClockEvent {}

  /** The clock stopped at {@code at}, in time or late. */
  record Stopped(
      String messageId,
      String code,
      long revision,
      LocalDate dueDate,
      Instant dueAt,
      Instant at,
      Outcome outcome)
      implements ClockEvent {}

  /** How a clock ended. */
  enum Outcome {
    MET,
    LATE
  }
}
