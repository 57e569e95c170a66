package huiying.backing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A MongoDB connection string, in which the database can be exchanged. */
record MongoUri(String value) {
  private static final Pattern PARTS =
      Pattern.compile("(?<servers>mongodb(\\+srv)?://[^/?]+)(/(?<database>[^?]*))?(\\?(?<options>.*))?");

  /**
   * The same servers and options, with this database.
   *
   * <p>Users are looked for in the database of the connection string unless it says otherwise, so
   * the one they are looked for in now is written out.
   */
  String withDatabase(String database) {
    var parts = PARTS.matcher(value);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a MongoDB connection string");
    }
    var options = orEmpty(parts.group("options"));
    if (parts.group("servers").contains("@") && !options.contains("authSource=")) {
      var users = orEmpty(parts.group("database"));
      var source = "authSource=" + (users.isEmpty() ? "admin" : users);
      options = options.isEmpty() ? source : options + "&" + source;
    }
    return parts.group("servers") + "/" + database + (options.isEmpty() ? "" : "?" + options);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
