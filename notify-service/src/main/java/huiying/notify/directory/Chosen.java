package huiying.notify.directory;

import java.util.List;

/**
 * Somebody to tell.
 *
 * @param role in which they are told: the one that was asked for, whoever stands in for it
 * @param detours why it is they, when the role's own holder is passed over; empty when they hold it
 */
public record Chosen(Recipient recipient, Role role, List<Detour> detours) {
  public Chosen {
    detours = List.copyOf(detours);
  }
}
