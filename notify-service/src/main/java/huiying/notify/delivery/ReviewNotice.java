package huiying.notify.delivery;

import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.MessageState;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.NoticeId;
import huiying.notify.directory.DirectoryBook;
import huiying.notify.ladder.LadderBook;
import huiying.notify.ladder.Step;
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
          review.takeDropped().forEach((reason, dropped) -> notices.skip(dropped, reason));
        });
    return new Reviewed(review.kept(), review.left(), review.hasUrgent());
  }

  private Recheck recheck(List<Alert> page) {
    return new Recheck(
        states.findAll(messagesOf(page)), ladders.inForce(), directory.inForce(), alerts);
  }

  /** Notes of dispatch say by when to answer, which may be another day since they were planned. */
  List<Alert> upToDate(List<Alert> shown) {
    var known = states.findAll(messagesOf(shown));
    return shown.stream().map(alert -> upToDate(alert, known)).toList();
  }

  private static Alert upToDate(Alert alert, Map<MessageId, MessageState> known) {
    return alert
        .telling()
        .message()
        .filter(_ -> alert.telling().step() instanceof Step.Dispatch)
        .flatMap(id -> Optional.ofNullable(known.get(id)))
        .flatMap(state -> Optional.ofNullable(state.clocks().get(alert.telling().clock())))
        .map(clock -> alert.dueOn(clock.dueDate()))
        .orElse(alert);
  }

  private static List<MessageId> messagesOf(List<Alert> page) {
    return page.stream()
        .map(alert -> alert.telling().message())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
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
   * @param urgent whether some are to be told at any hour
   */
  record Reviewed(Map<String, Long> kept, Map<String, Long> skipped, boolean urgent) {
    long total() {
      return kept.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
