package huiying.notify.ladder;

import java.util.OptionalInt;

/** One level of telling. Its code is part of an alert's id and so never changes its meaning. */
public sealed interface Step {
  String code();

  /** What texts for people call it. */
  default String word() {
    return switch (this) {
      case Dispatch _ -> "dispatch";
      case Warning _ -> "warning";
      case Breach _ -> "breach";
      case Overdue _ -> "overdue";
      case BreachRetracted _ -> "retracted";
      case SpecialResponse _ -> "response";
      case YearMissing _ -> "year-missing";
    };
  }

  /** The code without what tells one handing over from another: one of few, as metrics need. */
  default String level() {
    return this instanceof Dispatch ? "DISPATCH" : code();
  }

  /**
   * How far up the ladder: of two steps of one clock the higher one says all. Empty for what stands
   * by itself.
   */
  default OptionalInt height() {
    return switch (this) {
      case Dispatch _ -> OptionalInt.of(0);
      case Warning _ -> OptionalInt.of(1);
      case Breach _ -> OptionalInt.of(2);
      case Overdue(var day) -> OptionalInt.of(2 + day);
      case BreachRetracted _, SpecialResponse _, YearMissing _ -> OptionalInt.empty();
    };
  }

  /**
   * 分办通知: the message is with a department now.
   *
   * @param revision of the message's clocks when it came there; tells one handing over from another
   */
  record Dispatch(long revision) implements Step {
    @Override
    public String code() {
      return "DISPATCH_" + revision;
    }
  }

  /**
   * 临期预警.
   *
   * @param number which warning, from 1
   */
  record Warning(int number) implements Step {
    @Override
    public String code() {
      return "WARNING_" + number;
    }
  }

  /** 超期. */
  record Breach() implements Step {
    @Override
    public String code() {
      return "BREACH";
    }
  }

  /**
   * 超期第几个工作日.
   *
   * @param day working days after the due date, from 1, as the ladder has it; the day of telling
   *     may be a later one
   */
  record Overdue(int day) implements Step {
    @Override
    public String code() {
      return "OVERDUE_" + day;
    }
  }

  /** 更正: what was told of a breach is not so. */
  record BreachRetracted() implements Step {
    @Override
    public String code() {
      return "BREACH_RETRACTED";
    }
  }

  /** 专项响应: many complaints of one matter, or answers rated low. */
  record SpecialResponse() implements Step {
    @Override
    public String code() {
      return "SPECIAL_RESPONSE";
    }
  }

  /** The holidays of next year are not entered yet. */
  record YearMissing() implements Step {
    @Override
    public String code() {
      return "YEAR_MISSING";
    }
  }

  /**
   * @throws IllegalArgumentException if {@code code} is none that {@link #code()} gives
   */
  static Step of(String code) {
    return switch (code) {
      case "BREACH" -> new Breach();
      case "BREACH_RETRACTED" -> new BreachRetracted();
      case "SPECIAL_RESPONSE" -> new SpecialResponse();
      case "YEAR_MISSING" -> new YearMissing();
      case String s when s.startsWith("DISPATCH_") -> new Dispatch(Long.parseLong(number(s)));
      case String s when s.startsWith("WARNING_") -> new Warning(Integer.parseInt(number(s)));
      case String s when s.startsWith("OVERDUE_") -> new Overdue(Integer.parseInt(number(s)));
      default -> throw new IllegalArgumentException("No step is called " + code);
    };
  }

  private static String number(String code) {
    return code.substring(code.indexOf('_') + 1);
  }
}
