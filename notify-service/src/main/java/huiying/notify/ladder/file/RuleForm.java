package huiying.notify.ladder.file;

import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Role;
import huiying.notify.ladder.Rule;
import huiying.notify.ladder.Rule.When;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Some of those who are told at a step. */
record RuleForm(
    @Nullable List<@Nullable String> roles,
    @Nullable List<@Nullable String> by,
    @Nullable String when) {
  static RuleForm of(Rule rule) {
    return new RuleForm(
        rule.roles().stream().<@Nullable String>map(Enum::name).toList(),
        rule.by().stream().<@Nullable String>map(Enum::name).toList(),
        rule.when().name());
  }

  /**
   * @param reaches whether a rule can reach anybody at all
   */
  Optional<Rule> read(String field, Predicate<Rule> reaches, Faults faults) {
    var before = faults.count();
    var who = faults.values(field + ".roles", roles, Role.class);
    var means = faults.values(field + ".by", by, DeliveryChannel.class);
    var moment = faults.value(field + ".when", when, When.class);
    if (faults.count() > before || moment.isEmpty()) {
      return Optional.empty();
    }
    var rule = new Rule(who, means, moment.get());
    if (!reaches.test(rule)) {
      faults.add(field, "ladder-unreachable");
    }
    return Optional.of(rule);
  }
}
