package huiying.kit.access;

import huiying.contracts.Channel;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of all messages that somebody may see; what is in none of the four is not there for
 * them. Stores turn it into a filter, so that pages, counts and exports hold no more: they keep the
 * plain forms of the names that it is about beside the names as they were written.
 *
 * @param everything whatever it is
 * @param channels what came by these
 * @param departments what these have, had when it was answered, or help with; never what is said of
 *     one of them in confidence. In {@linkplain DepartmentNames#plain plain form}
 * @param undispatched what no department has
 */
public record Reach(
    boolean everything, Set<Channel> channels, Set<String> departments, boolean undispatched) {
  public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), false);
  public static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), false);

  public Reach {
    channels = Set.copyOf(channels);
    departments =
        departments.stream().map(DepartmentNames::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** It may be read. */
  public boolean sees(Held held) {
    return owns(held)
        || (!names(held.accused()) && held.coDepartments().stream().anyMatch(this::names));
  }

  /** It may be acted upon; who only helps with it may not. */
  public boolean owns(Held held) {
    return everything
        || channels.contains(held.channel())
        || (undispatched && held.undispatched())
        || (!names(held.accused()) && names(held.department()));
  }

  /** Whether it is one of the departments, however it is written. */
  public boolean names(@Nullable String department) {
    return department != null && departments.contains(DepartmentNames.plain(department));
  }
}
