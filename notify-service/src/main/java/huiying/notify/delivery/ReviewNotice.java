package huiying.notify.delivery;

import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.NoticeId;
import huiying.notify.directory.DirectoryBook;
import huiying.notify.ladder.LadderBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at all alerts of a notice, however many, a page at a time. */
public final class ReviewNotice {
  private static final int PAGE = 500;

  private final Notices notices;
  private final MessageStates states;
  private final Alerts alerts;
  private final DirectoryBook directory;
  private final LadderBook ladders;

  public ReviewNotice(
      Notices notices,
      MessageStates states,
      Alerts alerts,
      DirectoryBook directory,
      LadderBook ladders) {
    this.notices = notices;
    this.states = states;
    this.alerts = alerts;
    this.directory = directory;
    this.ladders = ladders;
  }

  /** Skips those that are not to be told. */
  Reviewed review(NoticeId notice) {
    var review = new Review();
    forEachPage(
        notice,
        page -> {
          var recheck = recheck(page);
          page.forEach(alert -> review.look(alert, recheck.against(alert)));
          review.takeDropped().forEach((reason, ids) -> notices.skip(ids, reason));
        });
    return new Reviewed(review.kept(), review.left());
  }

  private Recheck recheck(List<Alert> page) {
    List<MessageId> ids =
        page.stream()
            .map(alert -> alert.telling().message())
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return new Recheck(states.findAll(ids), ladders.inForce(), directory.inForce(), alerts);
  }

  /** Pages of what is still planned, by id. */
  void forEachPage(NoticeId notice, Consumer<List<Alert>> each) {
    @Nullable AlertId after = null;
    List<Alert> page;
    do {
      page = notices.page(notice, after, PAGE);
      if (!page.isEmpty()) {
        each.accept(page);
        after = page.getLast().id();
      }
    } while (page.size() == PAGE);
  }

  /**
   * @param kept how many are to be told, by level of the ladder
   * @param skipped how many are not, by level
   */
  record Reviewed(Map<String, Long> kept, Map<String, Long> skipped) {
    long total() {
      return kept.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
