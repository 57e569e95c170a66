package huiying.intake.message;

import java.util.List;

/**
 * One rule that one field breaks.
 *
 * @param field its path, such as {@code citizen.phone}
 * @param code names the rule
 * @param facts what a text about it needs: the value, the bound
 */
public record BrokenRule(String field, String code, List<Object> facts) {
  static BrokenRule of(String field, String code, Object... facts) {
    return new BrokenRule(field, code, List.of(facts));
  }
}
