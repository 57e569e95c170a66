package huiying.signin.client;

import huiying.signin.client.Credential.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file {@code credentials.env}: a line {@code HUIYING_NAME=secret} for each, for shells and
 * containers, and above it who that is: {@code # program prometheus: metrics} or {@code # person
 * handler.housing}.
 */
public record Credentials(List<Credential> all) {
  public static final String FILE = "credentials.env";
  private static final Pattern WHO =
      Pattern.compile("# (program|person) ([a-z0-9.-]+)(?:: ([a-z0-9 ._-]+))?");
  private static final String HEADING =
      """
      # Made at the first start of the trial. Whoever can read this file can sign in as anybody.
      # 首次启动时生成。能读取本文件的人可以任何身份登录。

      """;

  public Credentials {
    all = List.copyOf(all);
  }

  /**
   * @throws IOException if there is no such file, or it cannot be read; {@link NoToken} tells
   *     people which line is wrong, but not what stands there
   */
  public static Credentials read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var all = new ArrayList<Credential>();
    for (var i = 0; i + 1 < lines.size(); i++) {
      var who = WHO.matcher(lines.get(i));
      if (who.matches()) {
        var scopes = who.group(3) == null ? List.<String>of() : List.of(who.group(3).split(" +"));
        var kind = Kind.valueOf(who.group(1).toUpperCase(Locale.ROOT));
        var prefix = new Credential(who.group(2), kind, scopes, "").variable() + "=";
        var line = lines.get(i + 1);
        if (!line.startsWith(prefix) || line.length() == prefix.length()) {
          throw new NoToken(
              "%s, line %d: should be %s…".formatted(file, i + 2, prefix),
              "%s 第 %d 行应为 %s……".formatted(file, i + 2, prefix));
        }
        all.add(new Credential(who.group(2), kind, scopes, line.substring(prefix.length())));
      }
    }
    return new Credentials(all);
  }

  public Optional<Credential> of(String name) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return all.stream().map(Credential::name).toList();
  }

  /** As it stands in the file. */
  public String text() {
    var text = new StringBuilder(HEADING);
    for (var one : all) {
      text.append("# ").append(one.kind().name().toLowerCase(Locale.ROOT));
      text.append(' ').append(one.name());
      if (!one.scopes().isEmpty()) {
        text.append(": ").append(String.join(" ", one.scopes()));
      }
      text.append('\n').append(one.variable()).append('=').append(one.secret()).append('\n');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return names().toString();
  }
}
