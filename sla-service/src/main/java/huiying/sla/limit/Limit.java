package huiying.sla.limit;

import huiying.contracts.Kind;
import java.util.List;
import java.util.Set;

/**
 * A rule of the catalogue (答复时限): so many days for such messages, from receipt.
 *
 * @param code its name in the APIs; never changes
 * @param kinds what it applies to; none means nothing, not everything
 * @param simple applies to simple questions only, else to all
 * @param amount one or more
 * @param warnings in order of time
 * @param basis the legal basis, shown to people
 */
public record Limit(
    String code,
    Set<Kind> kinds,
    boolean simple,
    Unit unit,
    int amount,
    List<Warning> warnings,
    String basis) {
  public Limit {
    kinds = Set.copyOf(kinds);
    warnings = List.copyOf(warnings);
  }

  boolean appliesTo(Kind kind, boolean asSimple) {
    return kinds.contains(kind) && (!simple || asSimple);
  }

  /**
   * How many working days before its due date a clock of this limit may already have an alarm: as
   * many as the limit has days, for one that is given at the start.
   */
  public int leadInWorkingDays() {
    return warnings.stream()
        .mapToInt(warning ->
            switch (warning) {
              case Warning.AtStart _ -> amount;
              case Warning.WorkingDaysBefore(var days, _) -> days;
              case Warning.OnDueDate _ -> 0;
            })
        .max()
        .orElse(0);
  }
}
