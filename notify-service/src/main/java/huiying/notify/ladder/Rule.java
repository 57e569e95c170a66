package huiying.notify.ladder;

import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Role;
import java.util.List;

/**
 * Some of those who are told at a step.
 *
 * @param roles who; at least one
 * @param by all of these means; at least one
 */
public record Rule(List<Role> roles, List<DeliveryChannel> by, When when) {
  /** How soon. */
  public enum When {
    /** At any hour. */
    AT_ONCE,
    /** In the duty hours of working days. */
    DUTY_HOURS
  }

  /**
   * @throws IllegalArgumentException if it tells nobody, or by no means
   */
  public Rule {
    roles = List.copyOf(roles);
    by = List.copyOf(by);
    if (roles.isEmpty() || by.isEmpty()) {
      throw new IllegalArgumentException("A rule of the ladder tells nobody, or by no means");
    }
  }
}
