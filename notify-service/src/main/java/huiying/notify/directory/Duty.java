package huiying.notify.directory;

import java.time.LocalDate;

/**
 * A contact is the duty officer from one day until another (值班).
 *
 * @param contact code of a contact whose role is {@link Role#DUTY_OFFICER}
 * @param from the first day, in Asia/Shanghai
 * @param until the last day
 */
public record Duty(String code, String contact, LocalDate from, LocalDate until) implements Entry {
  /**
   * @throws IllegalArgumentException if the code is malformed
   */
  public Duty {
    Words.check(Words.isCode(code), "A duty's code");
  }

  @Override
  public Part part() {
    return Part.DUTIES;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
