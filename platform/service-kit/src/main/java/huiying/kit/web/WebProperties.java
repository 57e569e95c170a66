package huiying.kit.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How much a request may bring.
 *
 * @param body most bytes of a body, unless its path has a limit of its own
 * @param bodyAt limits by exact path, or by a pattern where {@code *} stands for one step
 */
@ConfigurationProperties("huiying.web")
public record WebProperties(
    @DefaultValue("1MB") DataSize body, @DefaultValue Map<String, DataSize> bodyAt) {
  long limitFor(String path) {
    var own = bodyAt.get(path);
    return (own == null ? byPattern(path) : own).toBytes();
  }

  private DataSize byPattern(String path) {
    var asked = PathContainer.parsePath(path);
    return bodyAt.entrySet().stream()
        .filter(one -> one.getKey().contains("*"))
        .filter(one -> PathPatternParser.defaultInstance.parse(one.getKey()).matches(asked))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(body);
  }
}
