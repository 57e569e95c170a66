package huiying.intake.mailbox;

import java.util.Locale;

/**
 * What letters to one address are.
 *
 * @param address whole, or only what stands before the {@code @}; in any case
 */
public record Route(String address, Assignment assignment) {
  boolean matches(String recipient) {
    var wanted = address.toLowerCase(Locale.ROOT);
    var given = recipient.toLowerCase(Locale.ROOT);
    return wanted.contains("@") ? given.equals(wanted) : given.startsWith(wanted + "@");
  }
}
