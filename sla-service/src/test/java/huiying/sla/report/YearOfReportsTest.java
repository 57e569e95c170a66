package huiying.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import huiying.backing.store.EmbeddedMongo;
import huiying.kit.access.Reach;
import huiying.sla.clock.Kept;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.clock.mongo.MongoStore;
import huiying.sla.report.mongo.MongoReports;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A year with 20,000 messages on the store of the trial; prints how long what took. More of them:
 * {@code -Dhuiying.messages=100000}.
 */
class YearOfReportsTest {
  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final LocalDate LAST = LocalDate.parse("2025-12-31");
  private static final int BATCH = 1_000;
  private static final int BATCHES = Integer.getInteger("huiying.messages", 20_000) / BATCH;
  private static final int WARM = 11;

  @TempDir Path directory;

  @Test
  void theYearsReportIsThatOfItsMessages() {
    try (var server = EmbeddedMongo.start(directory, 0);
        var client = MongoClients.create(server.uri("sla-service"))) {
      var mongo = new MongoTemplate(client, "sla-service");
      var district =
          new District("2026-01-10T12:00", MongoStore.messages(mongo), MongoReports.rollUps(mongo));
      timed("messages stored and marked", () -> fill(district));
      timed("the first report, counting 365 days", () -> report(district, GroupBy.MONTH));

      var reports = new ArrayList<ComplianceReport>();
      for (var by : List.of(GroupBy.MONTH, GroupBy.DEPARTMENT, GroupBy.LIMIT)) {
        reports.add(warm(by.name(), () -> report(district, by)));
      }
      warm("legs", () -> district.reports.legs(FIRST, LAST, Reach.EVERYTHING));

      var selection = Selection.between(FIRST, LAST);
      var naive = new NaiveCount(readBack(district), selection, district.time.instant());
      for (var report : reports) {
        assertThat(report.rows()).isEqualTo(naive.rows(report.groupBy()));
        assertThat(report.total()).isEqualTo(naive.total());
        assertThat(report.complete()).isTrue();
      }
    }
  }

  private static int fill(District district) {
    var random = new RandomMessages(20_260_316, FIRST, 365);
    for (var i = 0; i < BATCHES; i++) {
      var batch = random.next(BATCH);
      assertThat(district.messages.save(batch)).isEmpty();
      district.rollUps.markDaysOf(batch.stream().map(Kept::message).toList());
    }
    return BATCHES * BATCH;
  }

  private static ComplianceReport report(District district, GroupBy by) {
    return district.reports.compliance(Selection.between(FIRST, LAST), by);
  }

  private static List<TrackedMessage> readBack(District district) {
    var messages = new ArrayList<TrackedMessage>();
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(day -> district.messages.forEachReceivedOn(day, messages::add));
    assertThat(messages).hasSize(BATCHES * BATCH);
    return messages;
  }

  private static <T> T warm(String what, Supplier<T> work) {
    var took = new ArrayList<Long>();
    for (var i = 0; i < WARM; i++) {
      var began = System.nanoTime();
      var _ = work.get();
      took.add((System.nanoTime() - began) / 1_000_000);
    }
    took.sort(Comparator.naturalOrder());
    System.out.printf(
        "the year's report, %s: %d ms in the middle of %d, %d ms the slowest%n",
        what, took.get(WARM / 2), WARM, took.getLast());
    return work.get();
  }

  private static <T> T timed(String what, Supplier<T> work) {
    var began = System.nanoTime();
    var result = work.get();
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf("%s: %d ms%n", what, took.toMillis());
    return result;
  }
}
