package huiying.sla.clock;

import java.util.List;

/**
 * What a fold came to.
 *
 * @param after the message as it now is
 * @param changed whether there is anything to store
 * @param announcements what came of facts not applied before, in order
 * @param tooFar facts of this batch that no longer fit among the held
 */
public record Folded(
    TrackedMessage after, boolean changed, List<Announcement> announcements, List<Fact> tooFar) {}
