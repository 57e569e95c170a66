package huiying.sla.limit.resource;

import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.file.LimitFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the catalogue that comes with the service. */
public final class ShippedLimits {
  private static final String FILE = "/huiying/sla/limit/limits.yaml";

  /** The day of the document that most of it follows: 2021-03-29, in the district. */
  private static final Instant SINCE = Instant.parse("2021-03-28T16:00:00Z");

  private ShippedLimits() {}

  /** Version 1 of the catalogue. */
  public static LimitCatalogue read() {
    var yaml =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (var in = ShippedLimits.class.getResourceAsStream(FILE)) {
      return yaml.readValue(in, LimitFile.class).readOrFail().as(1, SINCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
