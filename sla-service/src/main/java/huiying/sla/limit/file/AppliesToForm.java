package huiying.sla.limit.file;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.sla.limit.AppliesTo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which messages a limit is for. */
record AppliesToForm(
    @Nullable List<@Nullable Channel> channels,
    @Nullable List<@Nullable Kind> kinds,
    @Nullable Boolean simple,
    @Nullable Integer ratingAtMost)
    implements Form<AppliesTo> {
  static final AppliesTo NOTHING = new AppliesTo(Set.of(), Set.of(), null, null);
  private static final int BEST_RATING = 5;

  static AppliesToForm of(AppliesTo messages) {
    return new AppliesToForm(
        messages.channels().stream().sorted().<@Nullable Channel>map(one -> one).toList(),
        messages.kinds().stream().sorted().<@Nullable Kind>map(one -> one).toList(),
        messages.simple(),
        messages.ratingAtMost());
  }

  @Override
  public AppliesTo read(String field, Faults faults) {
    if (ratingAtMost != null) {
      faults.within(field + ".ratingAtMost", ratingAtMost, 1, BEST_RATING);
    }
    return new AppliesTo(
        Set.copyOf(Lists.values(field + ".channels", channels, faults)),
        Set.copyOf(Lists.values(field + ".kinds", kinds, faults)),
        simple,
        ratingAtMost);
  }
}
