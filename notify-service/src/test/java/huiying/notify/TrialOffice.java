package huiying.notify;

import huiying.contracts.ClockEvent;
import huiying.contracts.DistrictTime;
import huiying.notify.alert.Alert;
import huiying.notify.alert.AlertFilter;
import huiying.notify.alert.AlertState;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.AnswerAlert;
import huiying.notify.alert.Arrival;
import huiying.notify.alert.Events;
import huiying.notify.alert.InMemoryAlerts;
import huiying.notify.alert.InMemoryMessageStates;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.Office;
import huiying.notify.alert.PlanAlerts;
import huiying.notify.alert.PlanAlerts.Taken;
import huiying.notify.alert.Post;
import huiying.notify.alert.TellDesk;
import huiying.notify.alert.TellOffice;
import huiying.notify.alert.Timing;
import huiying.notify.criticism.InMemoryCriticisms;
import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.DeliverNotices;
import huiying.notify.delivery.Delivered;
import huiying.notify.delivery.DeliveryContract.Stores;
import huiying.notify.delivery.FakeCarrier;
import huiying.notify.delivery.InMemoryDelivery;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.Notices;
import huiying.notify.delivery.Pace;
import huiying.notify.delivery.ReviewNotice;
import huiying.notify.delivery.SettleNotice;
import huiying.notify.directory.DeliveryChannel;
import huiying.notify.directory.Directories;
import huiying.notify.directory.Directory;
import huiying.notify.duty.WorkingDays;
import huiying.notify.ladder.Ladders;
import huiying.notify.ladder.SampleLadders;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All of notify-service's domain over stores in memory, with time that is moved by hand. */
public final class TrialOffice {
  public static final Duration WINDOW = Duration.ofMinutes(10);
  public static final int MOST_PER_DAY = 5;

  /** Monday to Friday, but for the Spring Festival of 2026. */
  public static final WorkingDays DAYS =
      date -> {
        var springFestival =
            date.getYear() == 2026
                && date.getMonthValue() == 2
                && date.getDayOfMonth() >= 15
                && date.getDayOfMonth() <= 23;
        return !springFestival
            && date.getDayOfWeek() != DayOfWeek.SATURDAY
            && date.getDayOfWeek() != DayOfWeek.SUNDAY;
      };

  public final MovedTime time;
  public final Alerts alerts;
  public final Notices delivery;
  public final InMemoryCriticisms criticisms = new InMemoryCriticisms();
  public final FakeCarrier mail = new FakeCarrier(DeliveryChannel.EMAIL);
  public final FakeCarrier sms = new FakeCarrier(DeliveryChannel.SMS);
  public final PlanAlerts plan;
  public final TellOffice tellOffice;
  public final AnswerAlert answer;
  public final DeliverNotices deliver;
  private final Set<DeliveryChannel> open = EnumSet.of(DeliveryChannel.EMAIL, DeliveryChannel.SMS);
  private Ladders ladders = SampleLadders.usual();
  private Directory directory = Directories.directory();

  public TrialOffice(Instant now) {
    this(now, inMemory(), new InMemoryMessageStates());
  }

  static Stores inMemory() {
    var alerts = new InMemoryAlerts();
    var delivery = new InMemoryDelivery(alerts);
    return new Stores(alerts, delivery, delivery, delivery);
  }

  public TrialOffice(Instant now, Stores stores, MessageStates states) {
    time = new MovedTime(now);
    alerts = stores.alerts();
    delivery = stores.notices();
    var office = new Office(() -> directory, () -> ladders, () -> open, new Timing(DAYS, WINDOW));
    var post = new Post(alerts, stores.boxes(), () -> {});
    plan = new PlanAlerts(states, alerts, post, criticisms, office, time);
    tellOffice = new TellOffice(states, post, office, time);
    answer = new AnswerAlert(alerts, stores.boxes(), () -> {}, () -> open, () -> directory, time);
    var review = new ReviewNotice(delivery, states, alerts, () -> directory, () -> ladders);
    var pace = new Pace(WINDOW, MOST_PER_DAY, Duration.ofMinutes(2));
    var desk = new TellDesk(post, office, time);
    var settle = new SettleNotice(stores.claims(), delivery, review, desk, office, pace, time);
    deliver =
        new DeliverNotices(
            stores.claims(),
            delivery,
            review,
            settle,
            (_, _, _) -> Optional.empty(),
            office,
            pace,
            time);
  }

  public TrialOffice with(Ladders others) {
    ladders = others;
    return this;
  }

  public TrialOffice with(Directory other) {
    directory = other;
    return this;
  }

  public void close(DeliveryChannel channel) {
    open.remove(channel);
  }

  /** Takes in what happened to {@link Events#MESSAGE}. */
  public Taken take(ClockEvent... events) {
    return plan.take(Stream.of(events).map(Events::arrived).toList());
  }

  public Taken take(List<Arrival> arrivals) {
    return plan.take(arrivals);
  }

  /** Delivers everything that is due now; returns what left the house meanwhile. */
  public List<Notice> deliverAll() {
    var before = mail.sent().size();
    while (next(mail).isPresent() || next(sms).isPresent()) {
      // one after the other
    }
    return mail.sent().subList(before, mail.sent().size());
  }

  public Optional<Delivered> next(Carrier carrier) {
    return deliver.next(carrier);
  }

  /** Moves time to this moment of the district, as {@code 2026-03-24T08:30}, and delivers. */
  public List<Notice> at(String there) {
    var moment = LocalDateTime.parse(there).atZone(DistrictTime.ZONE).toInstant();
    time.pass(Duration.between(time.instant(), moment));
    return deliverAll();
  }

  public List<Alert> all() {
    return alerts.list(AlertFilter.all(), null, Integer.MAX_VALUE);
  }

  public List<Alert> in(AlertState state) {
    return alerts.list(AlertFilter.all().in(state), null, Integer.MAX_VALUE);
  }
}
