package huiying.notify.directory.yaml;

import huiying.notify.directory.Department;
import huiying.notify.directory.Directory;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The directory in YAML: {@code dispatch-desk}, {@code district-office} and {@code departments}, of
 * which the shipped sample shows every field. A field that is missing or misspelt is an error.
 */
final class DirectoryFile {
  private DirectoryFile() {}

  /**
   * @throws BadDirectory with the place and the fault, if it is no such file
   */
  static Directory read(InputStream in) {
    try {
      var text = new InputStreamReader(in, StandardCharsets.UTF_8);
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return directory(YamlNode.root(yaml.load(text)));
    } catch (YAMLException | IllegalArgumentException e) {
      throw new BadDirectory(String.valueOf(e.getMessage()), e);
    }
  }

  private static Directory directory(YamlNode file) {
    file.allow("dispatch-desk", "district-office", "departments");
    return new Directory(
        recipient(file.child("dispatch-desk").allow("name", "email")),
        recipient(file.child("district-office").allow("name", "email")),
        file.list("departments").stream().map(DirectoryFile::department).toList());
  }

  private static Department department(YamlNode node) {
    node.allow("code", "name", "aliases", "contacts");
    var contacts = new EnumMap<Role, List<Recipient>>(Role.class);
    for (var contact : node.list("contacts")) {
      contact.allow("role", "name", "email");
      contacts.computeIfAbsent(role(contact), _ -> new ArrayList<>()).add(recipient(contact));
    }
    return new Department(node.text("code"), node.text("name"), node.texts("aliases"), contacts);
  }

  private static Role role(YamlNode contact) {
    var name = contact.text("role");
    return Arrays.stream(Role.values())
        .filter(Role::isOfDepartment)
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() -> contact.fault("role is \"%s\", not HANDLER or LEAD".formatted(name)));
  }

  private static Recipient recipient(YamlNode node) {
    try {
      return new Recipient(node.text("name"), node.text("email"));
    } catch (IllegalArgumentException e) {
      throw node.fault(String.valueOf(e.getMessage()));
    }
  }
}
