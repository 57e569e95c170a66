package huiying.notify.ladder;

import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Role;
import huiying.notify.duty.DutyHours;
import huiying.notify.ladder.Rule.When;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Ladders for tests. */
public final class SampleLadders {
  private SampleLadders() {}

  /** As offices begin with. */
  public static Ladders usual() {
    return of(rest(rung(Role.HANDLER, Role.LEAD)));
  }

  /** All rungs as usual, but the breach. */
  public static Ladder rest(Rung breach) {
    return new Ladder(
        "reply",
        Set.of(),
        rung(Role.HANDLER),
        rung(Role.HANDLER),
        breach,
        new TreeMap<>(
            Map.of(
                1,
                rung(Role.DISTRICT_OFFICE),
                3,
                rung(Role.DISTRICT_OFFICE, Role.LEAD_IN_CHARGE),
                5,
                criticism(Role.DISTRICT_LEADER))));
  }

  /** For some limits, with a breach that this role is told of. */
  public static Ladder family(String family, String limit, Role role) {
    NavigableMap<Integer, Rung> none = new TreeMap<>();
    return new Ladder(family, Set.of(limit), Rung.silent(), Rung.silent(), rung(role), none);
  }

  public static Ladders of(Ladder... ladders) {
    return new Ladders(1, DutyHours.shipped(), List.of(ladders));
  }

  public static Rung rung(Role... roles) {
    return new Rung(List.of(byMail(When.DUTY_HOURS, roles)), 0, false);
  }

  public static Rung rung(Rule... rules) {
    return new Rung(List.of(rules), 0, false);
  }

  public static Rung repeated(int times, Role... roles) {
    return new Rung(List.of(byMail(When.DUTY_HOURS, roles)), times, false);
  }

  private static Rung criticism(Role... roles) {
    return new Rung(List.of(byMail(When.DUTY_HOURS, roles)), 0, true);
  }

  public static Rule byMail(When when, Role... roles) {
    return new Rule(Arrays.asList(roles), List.of(DeliveryChannel.EMAIL), when);
  }
}
