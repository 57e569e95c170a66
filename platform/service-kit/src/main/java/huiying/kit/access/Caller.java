package huiying.kit.access;

import huiying.contracts.Channel;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the issuer of the token vouches for it.
 *
 * @param name of the person or program; what the audit keeps
 * @param user the person, for the history of a message: of a person the name, of an adapter what it
 *     says of its own users, which is on its word only; null if it does not say
 * @param client the program through which is asked
 * @param roles those that the operation is open to; other roles of the caller do not count in it
 * @param channels of an adapter
 * @param departments by all names that messages may call them; a lead's with the parts
 */
public record Caller(
    String name,
    @Nullable String user,
    @Nullable String client,
    Set<Role> roles,
    Set<Channel> channels,
    Set<String> departments) {
  public Caller {
    roles = Set.copyOf(roles);
    channels = Set.copyOf(channels);
    departments = Set.copyOf(departments);
  }

  /** A part of the system itself, such as a timer: for histories and the audit. */
  public static Caller system(String name) {
    return new Caller(name, null, name, Set.of(), Set.of(), Set.of());
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /**
   * The same in those of the roles only, so that nobody does in one role what only another may: who
   * answers for one department and supervises all does not answer for all. What an adapter says of
   * its users counts only in that role.
   */
  public Caller in(Set<Role> allowed) {
    var both = EnumSet.noneOf(Role.class);
    both.addAll(roles);
    both.retainAll(allowed);
    var person = both.contains(Role.ADAPTER) ? user : name;
    return new Caller(name, person, client, both, channels, departments);
  }

  /** The messages, clocks and alerts that the caller may have to do with. */
  public Reach reach() {
    return new Reach(
        is(Role.SUPERVISOR),
        is(Role.ADAPTER) ? channels : Set.of(),
        is(Role.HANDLER) || is(Role.LEAD) ? departments : Set.of(),
        is(Role.DISPATCHER));
  }
}
