package huiying.notify.ladder;

import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Holders;
import java.util.Set;

/** Whether a rule can reach anybody at all, as the directory and the delivery channels stand. */
public final class Reach {
  private final Holders holders;
  private final Set<DeliveryChannel> open;

  public Reach(Holders holders, Set<DeliveryChannel> open) {
    this.holders = holders;
    this.open = Set.copyOf(open);
  }

  /**
   * Whether one of its roles has an enabled contact, in any department, with an address for one of
   * its delivery channels that is set up.
   */
  public boolean reaches(Rule rule) {
    return rule.roles().stream()
        .anyMatch(role ->
            rule.by().stream()
                .anyMatch(channel -> open.contains(channel) && holders.canTell(role, channel)));
  }
}
