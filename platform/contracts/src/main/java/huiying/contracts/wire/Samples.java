package huiying.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One sample body for each event and version, shipped with the contract. Sender and receiver test
 * against the same file, so neither can move alone.
 */
public final class Samples {
  private Samples() {}

  /**
   * @param type as on the wire: {@code huiying.clock.started.v1}
   * @throws IllegalArgumentException if there is no sample of that type, which is a mistake of ours
   */
  public static String of(String type) {
    var path =
        type.replaceFirst("^huiying\\.(\\w+)\\.", "/huiying/contracts/samples/$1/") + ".json";
    try (var in = Samples.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No sample at " + path);
      }
      return new String(in.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
