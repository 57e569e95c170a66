package huiying.sla.limit;

import java.time.Instant;
import java.util.List;

/** What a catalogue says, before it is made a version. */
public record LimitDraft(Counting counting, List<Limit> limits) {
  public LimitDraft {
    limits = List.copyOf(limits);
  }

  public LimitCatalogue as(int version, Instant since) {
    return new LimitCatalogue(version, since, counting, limits);
  }

  public boolean repeats(LimitCatalogue catalogue) {
    return counting.equals(catalogue.counting()) && limits.equals(catalogue.limits());
  }
}
