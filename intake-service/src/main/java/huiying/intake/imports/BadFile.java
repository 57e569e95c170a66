package huiying.intake.imports;

import huiying.intake.message.BrokenRule;
import java.util.List;

/** A file that cannot be taken in, whoever reads it and whenever. */
public final class BadFile extends RuntimeException {
  private final transient BrokenRule reason;

  /**
   * @param code names the reason
   * @param facts what a text about it needs
   */
  public BadFile(String code, Object... facts) {
    super(code + " " + List.of(facts));
    this.reason = new BrokenRule("file", code, List.of(facts));
  }

  public BrokenRule reason() {
    return reason;
  }
}
