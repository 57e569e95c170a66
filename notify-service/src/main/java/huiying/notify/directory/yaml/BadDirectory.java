package huiying.notify.directory.yaml;

import org.jspecify.annotations.Nullable;

/** The directory's file is missing or wrong; the service does not start with it. */
final class BadDirectory extends RuntimeException {
  BadDirectory(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
