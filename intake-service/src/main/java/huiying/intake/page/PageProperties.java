package huiying.intake.page;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages for citizens.
 *
 * @param embedIn origins whose pages may show ours in a frame, such as {@code
 *     https://www.example.gov.cn}
 */
@ConfigurationProperties("huiying.intake.pages")
record PageProperties(@DefaultValue List<String> embedIn) {}
