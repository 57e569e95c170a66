package huiying.intake.imports;

import java.util.Map;
import java.util.Optional;

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

  /**
   * Which columns of an import hold contact data; empty if that cannot be told any more, since the
   * settings have changed.
   */
  public Optional<Map<Integer, Field>> contactColumns(Import one) {
    try {
      return Optional.of(named(one.mapping()).over(one.columns()).contactColumns());
    } catch (UnknownMapping | BadFile e) {
      return Optional.empty();
    }
  }
}
