package huiying.kit.time;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param offset how far this system's time lies from the machine's; zero but in trials, where all
 *     services must share one
 */
@ConfigurationProperties("huiying.time")
public record TimeProperties(@DefaultValue("PT0S") Duration offset) {}
