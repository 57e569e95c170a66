package huiying.intake.imports.loop;

import huiying.contracts.Kind;
import huiying.intake.imports.Field;
import huiying.intake.imports.Mapping;
import huiying.intake.imports.Mappings;
import huiying.intake.imports.TimeFormats;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The mappings of the settings; a mistake in them stops the service at start. */
final class ConfiguredMappings {
  private ConfiguredMappings() {}

  static Mappings of(ImportProperties settings) {
    var byName =
        settings.mappings().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> of(one.getKey(), one.getValue())));
    return new Mappings(byName, settings.defaultMapping());
  }

  private static Mapping of(String name, ImportProperties.Columns columns) {
    requireMandatory(name, columns);
    return new Mapping(
        name,
        Map.copyOf(columns.columns()),
        kinds(name, columns.kinds()),
        words(columns.yes()),
        words(columns.no()),
        new TimeFormats(columns.times()));
  }

  private static void requireMandatory(String name, ImportProperties.Columns columns) {
    Arrays.stream(Field.values())
        .filter(Field::isMandatory)
        .filter(field -> columns.columns().getOrDefault(field, List.of()).isEmpty())
        .forEach(field -> {
          throw new IllegalArgumentException(
              "Mapping %s has no column for %s".formatted(name, field.path()));
        });
  }

  private static Map<String, Kind> kinds(String name, Map<Kind, List<String>> words) {
    var kinds = new HashMap<String, Kind>();
    words.forEach((kind, some) ->
        words(some)
            .forEach(word -> {
              var other = kinds.put(word, kind);
              if (other != null && other != kind) {
                throw new IllegalArgumentException(
                    "Mapping %s has the word %s for %s and %s".formatted(name, word, other, kind));
              }
            }));
    return Map.copyOf(kinds);
  }

  private static Set<String> words(List<String> some) {
    return some.stream().map(Mapping::plain).collect(Collectors.toUnmodifiableSet());
  }
}
