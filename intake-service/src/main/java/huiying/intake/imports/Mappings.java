package huiying.intake.imports;

import java.util.Map;

/**
 * The mappings there are.
 *
 * @param byDefault the name of the one that is used if none is named
 */
public record Mappings(Map<String, Mapping> byName, String byDefault) {
  public Mappings {
    if (!byName.containsKey(byDefault)) {
      throw new IllegalArgumentException("The default mapping %s is missing".formatted(byDefault));
    }
  }

  /**
   * @throws UnknownMapping if there is none of that name
   */
  Mapping named(String name) {
    var found = byName.get(name);
    if (found == null) {
      throw new UnknownMapping(name, byName.keySet().stream().sorted().toList());
    }
    return found;
  }
}
