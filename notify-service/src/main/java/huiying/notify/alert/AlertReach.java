package huiying.notify.alert;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import huiying.kit.access.DepartmentNames;
import huiying.kit.access.Reach;
import huiying.notify.directory.Directory;
import huiying.notify.directory.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of all alerts that somebody may see and acknowledge.
 *
 * @param everything whatever it is
 * @param departments by every name and code: alerts of their messages, and those that their people
 *     were told; never of what is said of one of them in confidence. In plain form
 * @param desk the dispatch desk's contacts: what they were told, or others in their role; none if
 *     the desk's alerts are out of reach
 */
public record AlertReach(boolean everything, Set<String> departments, Set<String> desk) {
  public static final AlertReach EVERYTHING = new AlertReach(true, Set.of(), Set.of());

  public AlertReach {
    departments = departments.stream().map(DepartmentNames::plain).collect(toUnmodifiableSet());
    desk = Set.copyOf(desk);
  }

  /**
   * @param directory that knows by what other names departments go
   */
  public static AlertReach of(Reach reach, Directory directory) {
    return new AlertReach(
        reach.everything(),
        reach.departments().stream()
            .flatMap(one -> directory.namesOf(one).stream())
            .collect(toSet()),
        reach.undispatched() ? directory.deskContacts() : Set.of());
  }

  public boolean isNothing() {
    return !everything && departments.isEmpty() && desk.isEmpty();
  }

  public boolean sees(Alert alert) {
    return everything || wasToldDesk(alert) || isOfDepartments(alert);
  }

  private boolean wasToldDesk(Alert alert) {
    return desk.contains(alert.recipient().contact())
        || (!desk.isEmpty() && alert.chosen().role() == Role.DISPATCH_DESK);
  }

  private boolean isOfDepartments(Alert alert) {
    var summary = alert.telling().summary();
    return (isOne(alert.recipient().department())
            || isOne(summary.map(Summary::department).orElse(null)))
        && !isOne(summary.map(Summary::accused).orElse(null));
  }

  private boolean isOne(@Nullable String name) {
    return name != null && departments.contains(DepartmentNames.plain(name));
  }
}
