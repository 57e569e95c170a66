package huiying.kit.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may bring.
 *
 * @param body most bytes of a body, unless its path has a limit of its own
 * @param bodyAt limits by exact path
 */
@ConfigurationProperties("huiying.web")
public record WebProperties(
    @DefaultValue("1MB") DataSize body, @DefaultValue Map<String, DataSize> bodyAt) {
  long limitFor(String path) {
    return bodyAt.getOrDefault(path, body).toBytes();
  }
}
