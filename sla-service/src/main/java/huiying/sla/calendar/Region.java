package huiying.sla.calendar;

import java.util.Arrays;
import java.util.Optional;

/** Whose working days count: the State Council's alone, or with what a municipality moved. */
public enum Region {
  /** The State Council's arrangement. */
  CN("CN"),
  /** The same with Shanghai's own moves for its offices laid over it. */
  CN_SH("CN-SH");

  private final String code;

  Region(String code) {
    this.code = code;
  }

  /** As ISO 3166 writes it. */
  public String code() {
    return code;
  }

  public static Optional<Region> of(String code) {
    return Arrays.stream(values()).filter(region -> region.code.equals(code)).findFirst();
  }
}
