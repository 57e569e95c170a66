package huiying.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    permits ClockEvent.Alarm,
        ClockEvent.Started,
        ClockEvent.Moved,
        ClockEvent.Paused,
        ClockEvent.HandedOver,
        ClockEvent.CoAnswered,
        ClockEvent.BreachRetracted,
        ClockEvent.Stopped {
  /** Which message. */
  String messageId();

  @Override
  default String subject() {
    return messageId();
  }

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
   * @param ofDesk it measures the dispatch desk, not the answer to the citizen; null for not
   * @param coDepartments that have yet to contribute; null if there are none
   * @param accused the department that a confidential message is about, which must not hear of it;
   *     null for none
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
      @Nullable String department,
      @Nullable Boolean ofDesk,
      @Nullable List<String> coDepartments,
      @Nullable String accused)
      implements ClockEvent {}

  /**
   * The clock runs and is due at {@code dueAt}, which is another time than before, or it did not
   * run before, or the date is known for sure now.
   *
   * @param provisional the due date reaches into a year whose holidays are not known yet
   * @param previousDueDate as it stood before; the same if only the rest has changed
   */
  record Moved(
      String messageId,
      String code,
      long revision,
      LocalDate dueDate,
      Instant dueAt,
      Instant at,
      boolean provisional,
      LocalDate previousDueDate,
      Cause cause)
      implements ClockEvent {}

  /** Why a due date moved. */
  enum Cause {
    /** 延期. */
    EXTENSION,
    /** 恢复计时. */
    RESUMPTION,
    /** 补正材料收到. */
    CORRECTION,
    /** 答复被撤回. */
    REPLY_WITHDRAWN,
    /** 节假日安排调整. */
    CALENDAR,
    /** 答复时限调整. */
    LIMITS
  }

  /** The clock stands still (中止); {@code dueDate} is as it stood, and will be later. */
  record Paused(
      String messageId, String code, long revision, LocalDate dueDate, Instant dueAt, Instant at)
      implements ClockEvent {}

  /**
   * The message of this clock is with another department now; its due date stays.
   *
   * @param department null while it is with the dispatch desk
   * @param coDepartments that have yet to contribute; null if there are none
   * @param accused the department that a confidential message is about, as known now; null for none
   */
  record HandedOver(
      String messageId,
      String code,
      long revision,
      LocalDate dueDate,
      Instant dueAt,
      Instant at,
      @Nullable String department,
      @Nullable List<String> coDepartments,
      @Nullable String accused)
      implements ClockEvent {}

  /**
   * A department that helps to answer has contributed its part (协办答复); the clock runs on, since it
   * is the citizen's.
   *
   * @param department which need not be told of this message any more
   */
  record CoAnswered(
      String messageId,
      String code,
      long revision,
      LocalDate dueDate,
      Instant dueAt,
      Instant at,
      String department)
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
   * A breach that may have been announced did not happen: the reply (or the suspension, or the
   * extension) was made in time but told late, or a change of the calendar made the date later.
   */
  record BreachRetracted(
      String messageId, String code, long revision, LocalDate dueDate, Instant dueAt, Instant at)
      implements ClockEvent {}

  /** The clock stopped at {@code at}: in time, late, or because nothing is owed any more. */
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
    LATE,
    /** Counted neither as in time nor as late. */
    CANCELLED
  }
}
