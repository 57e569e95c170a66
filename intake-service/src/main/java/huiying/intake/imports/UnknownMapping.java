package huiying.intake.imports;

import java.util.List;

/** No such mapping is configured. */
public final class UnknownMapping extends RuntimeException {
  private final String name;
  private final transient List<String> known;

  UnknownMapping(String name, List<String> known) {
    super("There is no mapping " + name);
    this.name = name;
    this.known = known;
  }

  public String name() {
    return name;
  }

  /** What could have been asked for. */
  public List<String> known() {
    return known;
  }
}
