package huiying.sla.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Compliance as it stands. */
public interface ComplianceReports {
  /**
   * Messages by the date of their receipt in Asia/Shanghai, both ends included, in order of group.
   *
   * @param now what is running past its due time then is overdue
   */
  List<Compliance> between(LocalDate from, LocalDate to, GroupBy by, Instant now);

  /** What to group by. */
  enum GroupBy {
    CHANNEL,
    DEPARTMENT,
    KIND,
    /** The month of receipt: {@code 2026-03}. */
    MONTH
  }
}
