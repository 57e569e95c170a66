package huiying.notify.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A bureau, street or town office that must answer.
 *
 * @param code short and stable
 * @param name in full, as people write it
 * @param aliases other names that channels use for it
 * @param contacts who answers there, by role; a role may have none
 */
public record Department(
    String code, String name, List<String> aliases, Map<Role, List<Recipient>> contacts) {
  /**
   * @throws IllegalArgumentException if a contact has a role that is not a department's
   */
  public Department {
    aliases = List.copyOf(aliases);
    contacts = Map.copyOf(contacts);
    for (var role : contacts.keySet()) {
      if (!role.isOfDepartment()) {
        throw new IllegalArgumentException(
            "Department %s: %s is no role of a department".formatted(code, role));
      }
    }
  }

  List<Recipient> in(Role role) {
    return contacts.getOrDefault(role, List.of());
  }

  /** Everything it may be called by. */
  Stream<String> names() {
    return Stream.concat(Stream.of(code, name), aliases.stream());
  }
}
