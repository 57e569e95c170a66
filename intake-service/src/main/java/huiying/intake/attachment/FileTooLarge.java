package huiying.intake.attachment;

import java.io.IOException;

/** A file turned out, while it was read, to be larger than any that is taken. */
final class FileTooLarge extends IOException {
  FileTooLarge(long most) {
    super("More than %d bytes".formatted(most));
  }
}
