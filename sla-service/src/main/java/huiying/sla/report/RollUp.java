package huiying.sla.report;

import java.time.LocalDate;
import java.util.List;

/**
 * All that reports tell of the messages received on one day: enough to add up any range of days,
 * and nothing that changes by the mere passing of time.
 */
public record RollUp(LocalDate day, List<Cell> cells, List<LegTally> legs) {}
