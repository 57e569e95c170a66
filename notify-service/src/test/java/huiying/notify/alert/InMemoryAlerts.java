package huiying.notify.alert;

import huiying.contracts.MessageId;
import huiying.notify.directory.Recipient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alerts in a map. */
public final class InMemoryAlerts implements Alerts {
  private static final Comparator<Alert> AS_PLANNED =
      Comparator.comparing(Alert::createdAt).thenComparing(Alert::id);
  private static final Comparator<Alert> AS_DUE =
      Comparator.comparing((Alert one) -> one.telling().dueAt()).thenComparing(Alert::id);

  private final Map<AlertId, Alert> all = new HashMap<>();

  @Override
  public synchronized List<Alert> insert(Collection<Alert> planned) {
    var added = new ArrayList<Alert>();
    for (var alert : planned) {
      var known = all.putIfAbsent(alert.id(), alert);
      if (known == null || renew(known, alert)) {
        added.add(alert);
      }
    }
    return added;
  }

  private boolean renew(Alert known, Alert later) {
    var renewed = known.renewed(later);
    renewed.ifPresent(next -> all.put(next.id(), next));
    return renewed.isPresent() && known.progress().state() != AlertState.PLANNED;
  }

  @Override
  public synchronized Optional<Alert> find(AlertId id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public List<Alert> ofMessage(MessageId message) {
    return matching(alert -> alert.telling().subject().equals(message.value()))
        .sorted(AS_PLANNED)
        .toList();
  }

  @Override
  public List<Alert> toldBy(NoticeId notice, int limit) {
    return matching(isToldBy(notice)).sorted(AS_DUE).limit(limit).toList();
  }

  @Override
  public long unacknowledged(NoticeId notice) {
    return matching(isToldBy(notice)).filter(one -> one.acknowledged().isEmpty()).count();
  }

  private static Predicate<Alert> isToldBy(NoticeId notice) {
    return alert ->
        notice.equals(alert.progress().notice()) && alert.progress().state() == AlertState.SENT;
  }

  @Override
  public Optional<Alert> cancel(AlertId id) {
    return change(
        id,
        alert -> alert.progress().state() == AlertState.PLANNED,
        alert -> alert.with(in(alert.progress(), AlertState.CANCELLED)));
  }

  @Override
  public void accuse(MessageId message, String department) {
    update(
        alert -> alert.telling().subject().equals(message.value()),
        alert ->
            new Alert(
                alert.id(),
                accusing(alert.telling(), department),
                alert.chosen(),
                alert.channel(),
                alert.createdAt(),
                alert.progress(),
                alert.acknowledged()));
  }

  private static Telling accusing(Telling one, String department) {
    return new Telling(
        one.subject(),
        one.clock(),
        one.step(),
        one.round(),
        one.repeat(),
        one.revision(),
        one.dueDate(),
        one.dueAt(),
        one.at(),
        one.daysLate(),
        one.messages(),
        one.summary().map(of -> accusing(of, department)));
  }

  private static Summary accusing(Summary of, String department) {
    return new Summary(
        of.channel(),
        of.kind(),
        of.confidential(),
        of.title(),
        of.department(),
        of.coDepartments(),
        department);
  }

  @Override
  public Optional<Alert> again(Alert read, Recipient to, Instant tellAt) {
    return change(
        read.id(),
        alert -> alert.progress().equals(read.progress()),
        alert -> alert.with(alert.progress().again(tellAt)).to(to));
  }

  @Override
  public Optional<Alert> acknowledge(AlertId id, Acknowledgement given) {
    change(id, alert -> alert.acknowledged().isEmpty(), alert -> alert.with(given));
    return find(id);
  }

  @Override
  public synchronized long acknowledge(NoticeId notice, Acknowledgement given) {
    return update(
        alert ->
            notice.equals(alert.progress().notice())
                && alert.progress().state() == AlertState.SENT
                && alert.acknowledged().isEmpty(),
        alert -> alert.with(given));
  }

  @Override
  public List<Alert> list(AlertFilter filter, @Nullable Place after, int limit) {
    return matching(alert -> fits(filter, alert))
        .filter(alert -> after == null || isLater(alert, after))
        .sorted(AS_PLANNED)
        .limit(limit)
        .toList();
  }

  private static boolean fits(AlertFilter filter, Alert alert) {
    var telling = alert.telling();
    var message = filter.message();
    var department = telling.summary().map(Summary::department).orElse(null);
    return fits(message == null ? null : message.value(), telling.subject())
        && fits(filter.state(), alert.progress().state())
        && fits(filter.department(), department)
        && fits(filter.contact(), alert.recipient().contact())
        && fits(filter.step(), telling.step().code())
        && fits(filter.channel(), alert.channel())
        && filter.reach().sees(alert);
  }

  private static boolean fits(@Nullable Object asked, @Nullable Object is) {
    return asked == null || Objects.equals(asked, is);
  }

  private static boolean isLater(Alert alert, Place place) {
    var compared = alert.createdAt().compareTo(place.createdAt());
    return compared > 0 || (compared == 0 && alert.id().compareTo(place.id()) > 0);
  }

  @Override
  public long planned() {
    return matching(alert -> alert.progress().state() == AlertState.PLANNED).count();
  }

  public synchronized Stream<Alert> matching(Predicate<Alert> which) {
    return List.copyOf(all.values()).stream().filter(which);
  }

  /** How many were changed. */
  public synchronized long update(Predicate<Alert> which, UnaryOperator<Alert> change) {
    var these = matching(which).toList();
    these.forEach(alert -> all.put(alert.id(), change.apply(alert)));
    return these.size();
  }

  private synchronized Optional<Alert> change(
      AlertId id, Predicate<Alert> which, UnaryOperator<Alert> change) {
    return find(id)
        .filter(which)
        .map(change)
        .map(changed -> {
          all.put(id, changed);
          return changed;
        });
  }

  private static Progress in(Progress progress, AlertState state) {
    return new Progress(
        state,
        progress.tellAt(),
        progress.notice(),
        progress.attempts(),
        progress.sentAt(),
        progress.lastError(),
        progress.reason(),
        progress.earlier(),
        progress.atOnce());
  }
}
