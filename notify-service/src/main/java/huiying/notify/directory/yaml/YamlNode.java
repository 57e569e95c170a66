package huiying.notify.directory.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One mapping of a YAML file, which knows its place so that a fault can be found. */
record YamlNode(String place, Map<?, ?> fields) {
  static YamlNode root(@Nullable Object loaded) {
    return of("the file", loaded);
  }

  private static YamlNode of(String place, @Nullable Object loaded) {
    if (loaded instanceof Map<?, ?> fields) {
      return new YamlNode(place, fields);
    }
    throw new BadDirectory(place + " is no mapping of fields", null);
  }

  /** Refuses every other field, which is most likely misspelt. */
  YamlNode allow(String... known) {
    for (var field : fields.keySet()) {
      if (!Set.of(known).contains(String.valueOf(field))) {
        throw fault("there is no field \"%s\"".formatted(field));
      }
    }
    return this;
  }

  YamlNode child(String field) {
    return of(field, fields.get(field));
  }

  String text(String field) {
    if (fields.get(field) instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw fault("%s is missing or no text".formatted(field));
  }

  /** None if the field is not there. */
  List<YamlNode> list(String field) {
    var nodes = new ArrayList<YamlNode>();
    for (var item : items(field)) {
      nodes.add(of("%s[%d]".formatted(field, nodes.size()), item).within(this));
    }
    return nodes;
  }

  /** None if the field is not there. */
  List<String> texts(String field) {
    var texts = new ArrayList<String>();
    for (var item : items(field)) {
      if (!(item instanceof String text)) {
        throw fault("%s has an entry that is no text".formatted(field));
      }
      texts.add(text);
    }
    return texts;
  }

  private List<?> items(String field) {
    return switch (fields.get(field)) {
      case null -> List.of();
      case List<?> items -> items;
      default -> throw fault("%s is no list".formatted(field));
    };
  }

  private YamlNode within(YamlNode parent) {
    return parent.place().equals("the file")
        ? this
        : new YamlNode(parent.place() + "." + place, fields);
  }

  BadDirectory fault(String what) {
    return new BadDirectory("%s: %s".formatted(place, what), null);
  }
}
