package huiying.sla.clock;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * A message as the store keeps it, together with what was announced by its last write: redelivered
 * facts repeat that instead of deciding anew.
 *
 * @param partition the Kafka partition that its facts come by
 * @param epoch that of the partition's owner who wrote it
 */
public record Kept(
    TrackedMessage message, int partition, long epoch, List<Announcement> announcements) {
  /**
   * Announcements of earlier writes are kept up to so many; those of the last one always. More come
   * only of one write by each of as many owners.
   */
  private static final int MOST = 64;

  public Kept {
    announcements = List.copyOf(announcements);
  }

  /**
   * The next state. Announcements are added to those there are when these may not have been told:
   * the owner before stored them, or the batch brought facts again that they came of. Otherwise
   * they take their place.
   */
  public Kept next(Folded folded, int partition, long epoch, boolean redelivered) {
    var all = new LinkedHashSet<Announcement>();
    if (redelivered || this.epoch != epoch) {
      all.addAll(announcements);
    }
    var room = Math.max(0, MOST - folded.announcements().size());
    var earlier = all.stream().skip(Math.max(0, all.size() - room)).toList();
    all.retainAll(earlier);
    all.addAll(folded.announcements());
    return new Kept(folded.after(), partition, epoch, List.copyOf(all));
  }
}
