package huiying.kit.access;

import huiying.contracts.Channel;
import java.util.Collections;
import java.util.Set;

/**
 * The part of all messages that somebody may see; what is in none of the four is not there for
 * them. Stores turn it into a filter, so that pages, counts and exports hold no more.
 *
 * @param everything whatever it is
 * @param channels what came by these
 * @param departments what these have, had when it was answered, or help with; never what is said of
 *     one of them in confidence
 * @param undispatched what no department has
 */
public record Reach(
    boolean everything, Set<Channel> channels, Set<String> departments, boolean undispatched) {
  public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), false);
  public static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), false);

  public Reach {
    channels = Set.copyOf(channels);
    departments = Set.copyOf(departments);
  }

  /** It may be read. */
  public boolean sees(Held held) {
    return owns(held)
        || (!accuses(held) && !Collections.disjoint(departments, held.coDepartments()));
  }

  /** It may be acted upon; who only helps with it may not. */
  public boolean owns(Held held) {
    return everything
        || channels.contains(held.channel())
        || (undispatched && held.undispatched())
        || (!accuses(held) && held.department() != null && departments.contains(held.department()));
  }

  private boolean accuses(Held held) {
    return held.accused() != null && departments.contains(held.accused());
  }
}
