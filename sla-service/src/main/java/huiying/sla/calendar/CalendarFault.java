package huiying.sla.calendar;

import java.util.List;

/**
 * One rule that a change of the calendar breaks.
 *
 * @param field where: {@code days[3].date}, {@code [0].kind}; empty for the whole
 * @param code which rule
 * @param arguments the values and bounds that a text about it needs
 */
public record CalendarFault(String field, String code, List<Object> arguments) {}
