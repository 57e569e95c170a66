package huiying.intake.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once, each time from the first. */
public interface Content {
  /** To be closed by the caller. */
  InputStream open() throws IOException;
}
