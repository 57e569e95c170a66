package huiying.notify.ladder.file;

import huiying.notify.ladder.LadderDraft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The ladders as they are shipped: version 1 of every installation. */
public final class ShippedFile {
  private static final String PLACE = "/huiying/notify/ladders.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private ShippedFile() {}

  public static LadderDraft read() {
    try (var in = Objects.requireNonNull(ShippedFile.class.getResourceAsStream(PLACE), PLACE)) {
      return JSON.readValue(in, LadderFile.class).readOrFail();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
