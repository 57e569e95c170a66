package huiying.intake.matter;

import huiying.contracts.Kind;
import java.time.Duration;
import java.util.Set;

/**
 * When a case is raised.
 *
 * @param kinds that count as complaints
 * @param complaints about one matter
 * @param within that time
 * @param lowRating a case is raised when a department's average is below it
 * @param ratings least number of ratings
 * @param ratingsWithin that time
 * @param limitWorkingDays for the department to act
 */
public record ResponseRules(
    Set<Kind> kinds,
    int complaints,
    Duration within,
    double lowRating,
    int ratings,
    Duration ratingsWithin,
    int limitWorkingDays) {}
