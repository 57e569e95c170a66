package huiying.notify.delivery;

import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertId;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.BoxId;
import huiying.notify.alert.Boxes;
import huiying.notify.alert.InMemoryAlerts;
import huiying.notify.alert.NoticeId;
import huiying.notify.alert.Progress;
import huiying.notify.alert.Progress.Reason;
import huiying.notify.directory.DeliveryChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Boxes, notices and attempts in maps. */
public final class InMemoryDelivery implements Boxes, Claims, Notices {
  private static final Comparator<Alert> AS_DUE =
      Comparator.comparing((Alert one) -> one.telling().dueAt()).thenComparing(Alert::id);

  private final InMemoryAlerts alerts;
  private final Map<BoxId, Kept> boxes = new HashMap<>();
  private final Map<String, Attempt> attempts = new TreeMap<>();

  public InMemoryDelivery(InMemoryAlerts alerts) {
    this.alerts = alerts;
  }

  private record Kept(
      Box box, @Nullable Instant nextDue, Instant notBefore, Instant leaseUntil, long rings) {
    boolean isDue(Instant now) {
      return nextDue != null
          && !nextDue.isAfter(now)
          && !notBefore.isAfter(now)
          && !leaseUntil.isAfter(now);
    }
  }

  @Override
  public synchronized void ring(Collection<Ring> rings) {
    for (var ring : rings) {
      boxes.merge(
          ring.box(),
          new Kept(
              new Box(ring.box(), ring.channel(), 0, 0, 0, Optional.empty(), null, 0),
              ring.at(),
              Instant.EPOCH,
              Instant.EPOCH,
              1),
          (kept, fresh) ->
              new Kept(
                  kept.box,
                  kept.nextDue == null || ring.at().isBefore(kept.nextDue)
                      ? ring.at()
                      : kept.nextDue,
                  kept.notBefore,
                  kept.leaseUntil,
                  kept.rings + 1));
    }
  }

  @Override
  public synchronized Optional<Box> claim(
      DeliveryChannel channel, Instant now, Instant leaseUntil) {
    var due =
        boxes.values().stream()
            .filter(kept -> kept.box.channel() == channel && kept.isDue(now))
            .min(Comparator.comparing((Kept kept) -> kept.nextDue == null ? now : kept.nextDue));
    return due.map(kept -> {
      var old = kept.box;
      var box =
          new Box(
              old.id(),
              channel,
              old.claims() + 1,
              kept.rings,
              old.notices(),
              old.open(),
              old.day(),
              old.sentThatDay());
      boxes.put(box.id(), new Kept(box, kept.nextDue, kept.notBefore, leaseUntil, kept.rings));
      return box;
    });
  }

  @Override
  public synchronized boolean keep(Box box, Instant leaseUntil) {
    return mine(box)
        .map(kept ->
            boxes.put(
                box.id(), new Kept(box, kept.nextDue, kept.notBefore, leaseUntil, kept.rings)))
        .isPresent();
  }

  @Override
  public synchronized boolean release(Box box, Instant notBefore, Optional<Instant> due) {
    return mine(box)
        .map(kept -> {
          var next = kept.rings == box.rings() ? due.orElse(null) : notBefore;
          return boxes.put(box.id(), new Kept(box, next, notBefore, Instant.EPOCH, kept.rings));
        })
        .isPresent();
  }

  private Optional<Kept> mine(Box box) {
    return Optional.ofNullable(boxes.get(box.id()))
        .filter(kept -> kept.box.claims() == box.claims());
  }

  @Override
  public void gather(BoxId box, NoticeId notice, Instant until, boolean atOnceOnly) {
    alerts.update(
        waiting(box)
            .and(alert -> !alert.progress().tellAt().isAfter(until))
            .and(alert -> alert.progress().atOnce() || !atOnceOnly),
        alert -> alert.with(put(alert.progress(), AlertState.PLANNED, notice)));
  }

  @Override
  public List<Alert> page(NoticeId notice, @Nullable AlertId after, int limit) {
    return alerts
        .matching(plannedOf(notice))
        .filter(alert -> after == null || alert.id().compareTo(after) > 0)
        .sorted(Comparator.comparing(Alert::id))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Alert> soonest(NoticeId notice, int limit) {
    return alerts.matching(plannedOf(notice)).sorted(AS_DUE).limit(limit).toList();
  }

  private static boolean wasRead(Map<AlertId, Long> revisions, Alert alert) {
    var revision = revisions.get(alert.id());
    return revision != null && revision == alert.telling().revision();
  }

  @Override
  public void skip(Collection<Alert> read, Reason reason) {
    var revisions =
        read.stream().collect(Collectors.toMap(Alert::id, alert -> alert.telling().revision()));
    alerts.update(
        planned().and(alert -> wasRead(revisions, alert)),
        alert -> {
          var old = alert.progress();
          return alert.with(
              new Progress(
                  AlertState.SKIPPED,
                  old.tellAt(),
                  old.notice(),
                  old.attempts(),
                  old.sentAt(),
                  old.lastError(),
                  reason,
                  old.earlier(),
                  old.atOnce()));
        });
  }

  @Override
  public void begin(NoticeId notice, int attempt) {
    alerts.update(
        plannedOf(notice), alert -> alert.with(tried(alert.progress(), attempt, null, null)));
  }

  @Override
  public long sent(NoticeId notice, int attempt, Instant at) {
    Predicate<Alert> told =
        alert ->
            notice.equals(alert.progress().notice())
                && alert.progress().attempts() == attempt
                && (alert.progress().state() == AlertState.PLANNED
                    || alert.progress().state() == AlertState.CANCELLED);
    return alerts.update(
        told, alert -> alert.with(tried(alert.progress(), attempt, AlertState.SENT, at)));
  }

  @Override
  public void again(NoticeId notice, String error) {
    alerts.update(plannedOf(notice), alert -> alert.with(failed(alert.progress(), false, error)));
  }

  @Override
  public long failed(NoticeId notice, String error) {
    return alerts.update(
        plannedOf(notice), alert -> alert.with(failed(alert.progress(), true, error)));
  }

  @Override
  public Optional<Instant> nextTellAt(BoxId box) {
    return alerts
        .matching(waiting(box))
        .map(alert -> alert.progress().tellAt())
        .min(Comparator.naturalOrder());
  }

  @Override
  public boolean isUrgent(BoxId box) {
    return alerts.matching(waiting(box)).anyMatch(alert -> alert.progress().atOnce());
  }

  @Override
  public void record(Attempt attempt) {
    attempts.putIfAbsent("%s:%03d".formatted(attempt.notice(), attempt.number()), attempt);
  }

  @Override
  public List<Attempt> attempts(Collection<NoticeId> notices) {
    return new ArrayList<>(attempts.values())
        .stream().filter(one -> notices.contains(one.notice())).toList();
  }

  private static Predicate<Alert> planned() {
    return alert -> alert.progress().state() == AlertState.PLANNED;
  }

  private static Predicate<Alert> plannedOf(NoticeId notice) {
    return planned().and(alert -> notice.equals(alert.progress().notice()));
  }

  private static Predicate<Alert> waiting(BoxId box) {
    return planned()
        .and(alert -> alert.box().equals(Optional.of(box)) && alert.progress().attempts() == 0);
  }

  private static Progress put(Progress old, AlertState state, NoticeId notice) {
    return new Progress(
        state,
        old.tellAt(),
        notice,
        old.attempts(),
        old.sentAt(),
        old.lastError(),
        old.reason(),
        old.earlier(),
        old.atOnce());
  }

  private static Progress tried(
      Progress old, int attempt, @Nullable AlertState state, @Nullable Instant at) {
    return new Progress(
        state == null ? old.state() : state,
        old.tellAt(),
        old.notice(),
        attempt,
        at == null ? old.sentAt() : at,
        old.lastError(),
        old.reason(),
        old.earlier(),
        old.atOnce());
  }

  private static Progress failed(Progress old, boolean forGood, String error) {
    return new Progress(
        forGood ? AlertState.FAILED : old.state(),
        old.tellAt(),
        old.notice(),
        old.attempts(),
        old.sentAt(),
        error,
        old.reason(),
        old.earlier(),
        old.atOnce());
  }
}
