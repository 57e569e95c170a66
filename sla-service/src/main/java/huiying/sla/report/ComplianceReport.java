package huiying.sla.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Compliance of a time, group by group.
 *
 * @param asOf what was past its due time then is overdue
 * @param complete false if so many days had changed that not all could be counted anew at once: ask
 *     again
 * @param rows in order of group, what has none last
 */
public record ComplianceReport(
    LocalDate from,
    LocalDate to,
    GroupBy groupBy,
    Instant asOf,
    boolean complete,
    List<Compliance> rows,
    Compliance total) {}
