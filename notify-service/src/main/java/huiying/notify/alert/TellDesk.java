package huiying.notify.alert;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

/** Tells the dispatch desk what others could not be told. */
public final class TellDesk {
  private final Post post;
  private final Office office;
  private final InstantSource time;

  public TellDesk(Post post, Office office, InstantSource time) {
    this.post = post;
    this.office = office;
    this.time = time;
  }

  /**
   * May be repeated. What the desk itself could not be told stays a matter for those who watch the
   * metrics.
   *
   * @return those that were not there yet
   */
  public List<Alert> insteadOf(Collection<Alert> failed) {
    var address = office.address(time.instant());
    return post.put(
        failed.stream()
            .filter(one -> !address.isDesk(one.recipient()))
            .map(one -> address.toDesk(one.telling(), one.chosen()))
            .toList());
  }
}
