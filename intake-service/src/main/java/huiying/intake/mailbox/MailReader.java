package huiying.intake.mailbox;

import java.io.IOException;
import java.nio.file.Path;

/** Reads mail. */
public interface MailReader {
  /**
   * Opens a mail as long as it is used. Bytes that are no mail are read as a mail of little sense.
   *
   * @throws TooIntricate if it has more parts, or deeper ones, than any person makes
   */
  <T> T read(Path mail, Use<T> use) throws IOException;

  /** What is done with an open mail. */
  interface Use<T> {
    T with(ParsedMail mail) throws IOException;
  }
}
