package huiying.notify.directory.web;

import huiying.notify.directory.Chosen;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Detour;
import huiying.notify.directory.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who would be told.
 *
 * @param reachableBy the delivery channels that they have an address for
 * @param detours why it is they; empty if they hold the role
 */
record ChosenView(
    String contact,
    String name,
    @Nullable String department,
    Role role,
    List<DeliveryChannel> reachableBy,
    List<Detour> detours) {
  static ChosenView of(Chosen chosen) {
    var recipient = chosen.recipient();
    return new ChosenView(
        recipient.contact(),
        recipient.name(),
        recipient.department(),
        chosen.role(),
        Arrays.stream(DeliveryChannel.values())
            .filter(channel -> recipient.address(channel).isPresent())
            .toList(),
        chosen.detours());
  }
}
