package huiying.intake.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** All that openapi.yaml tells, by method and path, such as {@code POST /api/v1/messages}. */
final class Operations {
  private static final String FILE = "huiying/openapi.yaml";

  private final Map<String, Told> operations = new LinkedHashMap<>();

  Operations() {
    var yaml = new YamlMapFactoryBean();
    yaml.setResources(new ClassPathResource(FILE));
    Objects.requireNonNull(yaml.getObject())
        .forEach((operation, told) -> operations.put(operation, Told.of(operation, told)));
  }

  /**
   * @throws IllegalStateException if the file says nothing of it: somebody added an operation
   */
  Told of(String operation) {
    var told = operations.get(operation);
    if (told == null) {
      throw new IllegalStateException(FILE + " says nothing of " + operation);
    }
    return told;
  }

  Set<String> all() {
    return Set.copyOf(operations.keySet());
  }
}
