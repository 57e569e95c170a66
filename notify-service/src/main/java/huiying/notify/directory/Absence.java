package huiying.notify.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contact is away from one day until another (请假). Absences may overlap.
 *
 * @param contact code of who is away
 * @param from the first day, in Asia/Shanghai
 * @param until the last day
 * @param delegate code of the contact who is told instead; null for none
 */
public record Absence(
    String code, String contact, LocalDate from, LocalDate until, @Nullable String delegate)
    implements Entry {
  /**
   * @throws IllegalArgumentException if the code is malformed
   */
  public Absence {
    Words.check(Words.isCode(code), "An absence's code");
  }

  @Override
  public Part part() {
    return Part.ABSENCES;
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
