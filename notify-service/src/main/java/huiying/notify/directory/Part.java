package huiying.notify.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a directory is made of; each part has a file and an address of its own. */
public enum Part {
  DEPARTMENTS(500),
  CONTACTS(5_000),
  /** The rota of {@link Role#DUTY_OFFICER}. */
  DUTIES(5_000),
  ABSENCES(5_000);

  private final int most;

  Part(int most) {
    this.most = most;
  }

  /** Most entries of it. */
  public int most() {
    return most;
  }

  /** As files and addresses call it: {@code departments}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Part> of(String word) {
    return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
  }
}
