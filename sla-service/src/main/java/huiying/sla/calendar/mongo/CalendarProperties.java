package huiying.sla.calendar.mongo;

import huiying.sla.calendar.Region;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which calendar counts.
 *
 * @param region {@code CN} for the State Council's days, {@code CN-SH} for Shanghai's own moves as
 *     well; a change makes a new version of the calendar at the next start
 */
@ConfigurationProperties("huiying.sla.calendar")
record CalendarProperties(@DefaultValue("CN") Region region) {}
