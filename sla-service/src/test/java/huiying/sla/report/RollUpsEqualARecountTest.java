package huiying.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.kit.access.Reach;
import huiying.sla.calendar.HolidayYear;
import huiying.sla.clock.Calendars;
import huiying.sla.clock.Facts;
import huiying.sla.clock.InMemoryTrackedMessages;
import huiying.sla.clock.Kept;
import huiying.sla.clock.Rules;
import huiying.sla.clock.TrackedMessage;
import huiying.sla.limit.LimitCatalogue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RollUpsEqualARecountTest {
  private static final LocalDate FROM = LocalDate.parse("2026-01-20");
  private static final int DAYS = 60;

  @Property(tries = 60)
  void whateverIsAskedForTheReportIsThatOfTheMessages(
      @ForAll long seed, @ForAll @IntRange(max = 120) int count) {
    var district =
        new District("2026-03-10T12:00", new InMemoryTrackedMessages(), new InMemoryRollUps());
    var messages = keep(district, new RandomMessages(seed, FROM, DAYS).inAnySpelling().next(count));
    var selection = selection(new Random(seed));
    var naive = new NaiveCount(messages, selection, district.time.instant());

    for (var by : GroupBy.values()) {
      var report = district.reports.compliance(selection, by);
      assertThat(report.rows()).as(by.name()).isEqualTo(naive.rows(by));
      assertThat(report.total()).as(by.name()).isEqualTo(naive.total());
    }
  }

  @Property(tries = 20)
  void aChangeOfTheRulesLeavesTheNumbersOfWhatWasCountedBeforeAsTheyWere(@ForAll long seed) {
    var district =
        new District("2026-03-10T12:00", new InMemoryTrackedMessages(), new InMemoryRollUps());
    var messages = keep(district, withClocks(new RandomMessages(seed, FROM, DAYS).next(80)));
    var selection = Selection.between(FROM, FROM.plusDays(DAYS));
    var naive = new NaiveCount(messages, selection, district.time.instant());
    district.reports.compliance(selection, GroupBy.DAY);
    var before = district.rollUps.between(selection.from(), selection.to());

    district.rules.change(otherRules());
    district.rollUps.markDaysOf(messages);

    assertThat(district.reports.compliance(selection, GroupBy.DAY).rows())
        .isEqualTo(naive.rows(GroupBy.DAY));
    assertThat(district.rollUps.between(selection.from(), selection.to())).isEqualTo(before);
  }

  /** What has no clock has nothing that says by which calendar it was counted. */
  private static List<Kept> withClocks(List<Kept> kept) {
    return kept.stream().filter(one -> !one.message().clocks().isEmpty()).toList();
  }

  /** A calendar with a week more off, and no limits at all. */
  private static Rules otherRules() {
    var calendar =
        Calendars.with(
            2,
            2026,
            days ->
                FROM.datesUntil(FROM.plusDays(7))
                    .forEach(day -> days.put(day, new HolidayYear.Day("临时", true))));
    return new Rules(
        calendar, new LimitCatalogue(2, Facts.LIMITS.since(), Facts.LIMITS.counting(), List.of()));
  }

  @Property(tries = 20)
  void everyLegIsWithSomebody(@ForAll long seed) {
    var district =
        new District("2026-06-10T12:00", new InMemoryTrackedMessages(), new InMemoryRollUps());
    var messages = keep(district, new RandomMessages(seed, FROM, DAYS).next(80));
    var legs = messages.stream().flatMap(one -> one.life().legs().stream()).toList();
    var counts = new HashMap<Optional<String>, Long>();
    legs.forEach(leg -> counts.merge(Optional.ofNullable(leg.department()), 1L, Long::sum));

    var rows = district.reports.legs(FROM, FROM.plusDays(DAYS), Reach.EVERYTHING).rows();

    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.legs()).isEqualTo(counts.get(Optional.ofNullable(row.department())));
          assertThat(row.lateDays()).isBetween(0L, row.workingDaysHeld());
        });
    assertThat(rows.stream().mapToLong(LegsReport.Held::legs).sum()).isEqualTo(legs.size());
    assertThat(rows.stream().mapToLong(LegsReport.Held::heldNow).sum())
        .isEqualTo(legs.stream().filter(leg -> leg.isOpen()).count());
    assertThat(rows.stream().mapToLong(LegsReport.Held::returns).sum())
        .isEqualTo(legs.stream().filter(leg -> leg.returned()).count());
  }

  private static List<TrackedMessage> keep(District district, List<Kept> kept) {
    district.messages.save(kept);
    var messages = kept.stream().map(Kept::message).toList();
    district.rollUps.markDaysOf(messages);
    return messages;
  }

  private static Reach reach(Random random) {
    return random.nextBoolean()
        ? Reach.EVERYTHING
        : new Reach(false, Set.of(), Set.of("第1局", "第2局", "第3局", "第4局"), false);
  }

  private static Selection selection(Random random) {
    var from = FROM.plusDays(random.nextInt(DAYS));
    return new Selection(
        from,
        from.plusDays(random.nextInt(DAYS)),
        random.nextInt(4) == 0 ? Optional.of("第1局") : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of(Channel.PORTAL) : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of(Kind.COMPLAINT) : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of("reply") : Optional.empty(),
        reach(random));
  }
}
