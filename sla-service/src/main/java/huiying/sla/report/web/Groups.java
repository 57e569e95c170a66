package huiying.sla.report.web;

import huiying.kit.web.Fault;
import huiying.kit.web.Refusal;
import huiying.sla.report.GroupBy;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads what to group by. */
final class Groups {
  private Groups() {}

  /**
   * @throws Refusal if nothing can be grouped by it
   */
  static GroupBy read(String asked) {
    return Arrays.stream(GroupBy.values())
        .filter(by -> by.name().equalsIgnoreCase(asked))
        .findFirst()
        .orElseThrow(() -> Refusal.unreadable(Fault.of("groupBy", "unknown-value", asked, all())));
  }

  private static String all() {
    return Arrays.stream(GroupBy.values())
        .map(by -> by.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
