package huiying.intake.message;

import java.util.List;
import java.util.stream.Collectors;

/** A request that can be read but must not be accepted; nothing of it is stored. */
public final class BrokenRules extends RuntimeException {
  private final transient List<BrokenRule> rules;

  BrokenRules(List<BrokenRule> rules) {
    super(
        rules.stream()
            .map(rule -> rule.field() + " " + rule.code())
            .collect(Collectors.joining(", ")));
    this.rules = List.copyOf(rules);
  }

  public List<BrokenRule> rules() {
    return rules;
  }
}
