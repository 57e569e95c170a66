package huiying.sla.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;

/**
 * That a month was frozen.
 *
 * @param files the SHA-256 of each
 */
public record FrozenMonth(
    YearMonth month, Instant frozenAt, Compliance total, Map<PackForm, String> files) {}
