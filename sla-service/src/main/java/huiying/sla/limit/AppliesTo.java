package huiying.sla.limit;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages a limit is for. What is left empty does not restrict, but a condition that is
 * empty altogether matches nothing: it is no catch-all.
 *
 * @param simple true for simple questions only, false for others only, null for both
 * @param ratingAtMost for limits that start with a rating: the highest score; null for any
 */
public record AppliesTo(
    Set<Channel> channels,
    Set<Kind> kinds,
    @Nullable Boolean simple,
    @Nullable Integer ratingAtMost) {
  public AppliesTo {
    channels = Set.copyOf(channels);
    kinds = Set.copyOf(kinds);
  }

  boolean matches(Classification message) {
    return !isEmpty()
        && (channels.isEmpty() || channels.contains(message.channel()))
        && (kinds.isEmpty() || kinds.contains(message.kind()))
        && (simple == null || simple == message.simple());
  }

  boolean matchesRating(int score) {
    return ratingAtMost == null || score <= ratingAtMost;
  }

  /** Whether this matches whatever {@code other} matches, if that matches anything at all. */
  boolean covers(AppliesTo other) {
    return !isEmpty()
        && !other.isEmpty()
        && covers(channels, other.channels, EnumSet.allOf(Channel.class))
        && covers(kinds, other.kinds, EnumSet.allOf(Kind.class))
        && (simple == null || simple.equals(other.simple))
        && (ratingAtMost == null
            || (other.ratingAtMost != null && ratingAtMost >= other.ratingAtMost));
  }

  private static <T> boolean covers(Set<T> these, Set<T> those, Set<T> all) {
    return these.isEmpty() || these.containsAll(those.isEmpty() ? all : those);
  }

  private boolean isEmpty() {
    return channels.isEmpty() && kinds.isEmpty() && simple == null;
  }
}
