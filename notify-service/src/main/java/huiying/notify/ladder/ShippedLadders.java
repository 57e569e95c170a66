package huiying.notify.ladder;

import static huiying.notify.directory.Role.DISPATCH_DESK;
import static huiying.notify.directory.Role.DISTRICT_LEADER;
import static huiying.notify.directory.Role.DISTRICT_OFFICE;
import static huiying.notify.directory.Role.HANDLER;
import static huiying.notify.directory.Role.LEAD;
import static huiying.notify.directory.Role.LEAD_IN_CHARGE;

import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Role;
import huiying.notify.duty.DutyHours;
import huiying.notify.ladder.Rule.When;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The ladders that an empty store gets: all by e-mail, in duty hours. */
final class ShippedLadders {
  private ShippedLadders() {}

  static Ladders make() {
    return new Ladders(
        1,
        DutyHours.shipped(),
        List.of(
            ofDepartments("reply", Set.of()),
            ofDepartments("petition", Set.of("petition-acceptance", "petition-resolution")),
            ofTheDesk()));
  }

  private static Ladder ofDepartments(String family, Set<String> limits) {
    return new Ladder(
        family,
        limits,
        tell(HANDLER),
        tell(HANDLER),
        tell(HANDLER, LEAD),
        new TreeMap<>(
            Map.of(
                1, tell(DISTRICT_OFFICE),
                3, tell(DISTRICT_OFFICE, LEAD_IN_CHARGE),
                5, new Rung(tell(DISTRICT_LEADER).rules(), 0, true))));
  }

  /** What was handed back belongs to no department: nobody but the desk itself is late. */
  private static Ladder ofTheDesk() {
    return new Ladder(
        "desk",
        Set.of("redispatch"),
        Rung.silent(),
        tell(DISPATCH_DESK),
        tell(DISPATCH_DESK, DISTRICT_OFFICE),
        new TreeMap<>(
            Map.of(1, tell(DISTRICT_OFFICE), 3, tell(DISTRICT_OFFICE), 5, tell(DISTRICT_LEADER))));
  }

  private static Rung tell(Role... roles) {
    var rule = new Rule(List.of(roles), List.of(DeliveryChannel.EMAIL), When.DUTY_HOURS);
    return new Rung(List.of(rule), 0, false);
  }
}
