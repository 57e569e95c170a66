package huiying.notify.delivery.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.DistrictTime;
import huiying.notify.TrialOffice;
import huiying.notify.alert.Arrival;
import huiying.notify.alert.Events;
import huiying.notify.alert.MessageStates;
import huiying.notify.alert.mongo.MongoStores;
import huiying.notify.delivery.DeliveryContract.Stores;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.Notices;
import huiying.notify.directory.Contact;
import huiying.notify.directory.Department;
import huiying.notify.directory.Directories;
import huiying.notify.directory.Directory;
import huiying.notify.directory.District;
import huiying.notify.directory.Entries;
import huiying.notify.directory.Role;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One bad midnight: everything that was due by the same day, unanswered in every department. */
class TenThousandBreachesTest {
  private static final int BREACHES = 10_000;
  private static final int DEPARTMENTS = 30;
  private static final int BATCH = 1_000;

  /** What Kafka gives at once, a page of a review and a notice are all below this. */
  private static final int MOST_AT_ONCE = 2 * BATCH;

  private final AtomicInteger most = new AtomicInteger();

  @Test
  void everyHandlerGetsOneDigestInTheMorning() {
    var mark = UUID.randomUUID().toString();
    var office = office();
    office.with(directory());
    for (var first = 0; first < BREACHES; first += BATCH) {
      office.take(batch(mark, first));
      assertThat(office.deliverAll()).as("told at midnight").isEmpty();
    }

    assertThat(office.at("2026-03-24T08:29")).isEmpty();
    var told = office.at("2026-03-24T08:30");

    assertThat(told).hasSize(2 * DEPARTMENTS); // each handler and each lead
    assertThat(told).extracting(Notice::recipient).doesNotHaveDuplicates();
    assertThat(told).allMatch(notice -> notice.alerts().size() == Notice.MOST_ALERTS);
    assertThat(told.stream().mapToLong(notice -> notice.alerts().size() + notice.more()).sum())
        .isEqualTo(2L * BREACHES);
    assertThat(office.at("2026-03-24T17:29")).as("told again on that day").isEmpty();
    assertThat(office.alerts.planned()).isZero();
    assertThat(most.get()).isLessThanOrEqualTo(MOST_AT_ONCE);
  }

  private TrialOffice office() {
    var attempts = new AttemptCollection(MongoStores.mongo());
    Notices notices = new MongoNotices(MongoStores.alertCollection(), attempts);
    var stores =
        new Stores(
            MongoStores.alerts(),
            MongoStores.boxes(),
            new MongoClaims(MongoStores.boxCollection()),
            watched(Notices.class, notices));
    var states = watched(MessageStates.class, MongoStores.states());
    return new TrialOffice(DistrictTime.startOf(Events.DUE.plusDays(1)), stores, states);
  }

  /** The same, but remembers the longest list that it was given or gave. */
  @SuppressWarnings("unchecked")
  private <T> T watched(Class<T> port, T store) {
    return (T)
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              for (var argument : arguments) {
                note(argument);
              }
              var result = method.invoke(store, arguments);
              note(result);
              return result;
            });
  }

  private void note(Object value) {
    if (value instanceof Collection<?> items) {
      most.accumulateAndGet(items.size(), Math::max);
    }
  }

  private static List<Arrival> batch(String mark, int first) {
    return IntStream.range(first, first + BATCH)
        .boxed()
        .flatMap(number -> {
          var events = Events.of(mark + number);
          var start = events.start(1, "部门" + number % DEPARTMENTS);
          return List.of(events.arrival(start), events.arrival(events.breach(1))).stream();
        })
        .toList();
  }

  private static Directory directory() {
    var mine = IntStream.range(0, DEPARTMENTS).boxed();
    var departments =
        mine.map(i -> new Department("d" + i, "部门" + i, List.of(), null, null)).toList();
    Collection<Contact> contacts = new ArrayList<>(Directories.entries().contacts());
    contacts.removeIf(one -> one.role().isOfDepartment());
    for (var department : departments) {
      contacts.add(contact(department, "handler", Role.HANDLER));
      contacts.add(contact(department, "lead", Role.LEAD));
    }
    return District.of(new Entries(departments, List.copyOf(contacts), List.of(), List.of()));
  }

  private static Contact contact(Department department, String word, Role role) {
    var code = department.code() + "-" + word;
    return Directories.contact(
        Directories.recipient(code, department.code(), code, code + "@ten-thousand.cn"), role);
  }
}
