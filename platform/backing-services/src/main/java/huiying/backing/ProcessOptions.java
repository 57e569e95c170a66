package huiying.backing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the process is told, by arguments such as {@code --kafka-port=9092} or, where there is none,
 * by the environment.
 *
 * @param directory gets the data, in {@code kafka}, {@code mongodb} and {@code mail}
 * @param smtpPort 0 for no mail server
 */
record ProcessOptions(Path directory, int kafkaPort, int mongoPort, int smtpPort) {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--data", "data",
          "--kafka-port", "9092",
          "--mongodb-port", "27017",
          "--smtp-port", "1025");
  private static final Map<String, String> VARIABLES =
      Map.of(
          "--data", "HUIYING_DATA",
          "--kafka-port", "HUIYING_KAFKA_PORT",
          "--mongodb-port", "HUIYING_MONGODB_PORT",
          "--smtp-port", "HUIYING_SMTP_PORT");

  /**
   * @throws IllegalArgumentException for an argument that is not known, or a port that is no port
   */
  static ProcessOptions of(String[] arguments, Map<String, String> environment) {
    var values = new HashMap<>(DEFAULTS);
    values.replaceAll((name, value) -> environment.getOrDefault(VARIABLES.get(name), value));
    for (var argument : arguments) {
      var parts = argument.split("=", 2);
      if (parts.length != 2 || values.replace(parts[0], parts[1]) == null) {
        throw new IllegalArgumentException(
            "Unknown argument " + argument + "; known are " + DEFAULTS.keySet() + "=value");
      }
    }
    return new ProcessOptions(
        Path.of(values.getOrDefault("--data", "")),
        port(values, "--kafka-port"),
        port(values, "--mongodb-port"),
        port(values, "--smtp-port"));
  }

  private static int port(Map<String, String> values, String name) {
    var value = values.getOrDefault(name, "");
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
      throw new IllegalArgumentException(name + " must be from 0 to 65535, not " + value);
    }
    return Integer.parseInt(value);
  }
}
