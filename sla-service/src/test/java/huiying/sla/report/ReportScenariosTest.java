package huiying.sla.report;

import static huiying.sla.clock.Facts.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huiying.contracts.Kind;
import huiying.contracts.MessageEvent.Decision;
import huiying.kit.access.Reach;
import huiying.sla.clock.ClockFilter;
import huiying.sla.clock.Facts;
import huiying.sla.clock.TrackedMessages.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The scenarios about reports, by their numbers; 2026-03-16 is a Monday. */
class ReportScenariosTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate LAST = LocalDate.parse("2026-03-31");

  private final District district = new District("2026-04-15T09:00");

  @Test
  void s112_timeToReplyEndsWithTheReplyWhateverComesLater() {
    district
        .receives("住房局", "2026-03-16T10:00")
        .replied("2026-03-18T10:00")
        .replied("2026-03-30T10:00");

    assertThat(march())
        .returns(1L, Compliance::met)
        .returns(0L, Compliance::late)
        .returns(2, Compliance::medianWorkingDays);
  }

  @Test
  void s113_aReopenedMessageHasTwoClocksAndTheFirstVerdictStays() {
    district
        .receives("住房局", "2026-03-16T10:00")
        .replied("2026-03-18T10:00")
        .reopened("2026-03-19T10:00");

    assertThat(march())
        .returns(1L, Compliance::received)
        .returns(1L, Compliance::met)
        .returns(1L, Compliance::overdue)
        .returns(0.5, Compliance::onTimeRate);
    assertThat(district.compliance(GroupBy.LIMIT, "2026-03-01", "2026-03-31").rows())
        .extracting(Compliance::group, Compliance::received, Compliance::met, Compliance::overdue)
        .containsExactly(tuple("reply", 1L, 1L, 0L), tuple("rework", 1L, 0L, 1L));
  }

  @Test
  void s114_aReplyAfterTheDueTimeIsLateThoughNobodyLookedBetween() {
    district.receives("住房局", "2026-03-16T10:00").replied("2026-03-24T00:00");
    district.receives("住房局", "2026-03-16T10:00").replied("2026-03-23T23:59:59.999");

    assertThat(march()).returns(1L, Compliance::late).returns(1L, Compliance::met);
  }

  @Test
  void s143_aDeclinedMessageIsNeitherInTimeNorLate() {
    district
        .receives("住房局", "2026-03-16T10:00")
        .decided("2026-03-18T10:00", Decision.OTHER_PROCEDURE);
    district.receives("住房局", "2026-03-16T10:00").decided("2026-03-25T10:00", Decision.NOT_ACCEPTED);

    assertThat(march())
        .returns(2L, Compliance::received)
        .returns(2L, Compliance::cancelled)
        .returns(0L, Compliance::decided)
        .returns(null, Compliance::onTimeRate);
  }

  @Test
  void aReturnThatWasDispatchedLateIsNoDepartmentsAndNoAnswersLateness() {
    district
        .receives("住房局", "2026-03-16T10:00")
        .returned("2026-03-17T10:00")
        .dispatched("2026-03-20T10:00", "城管局") // a day late
        .replied("2026-03-23T10:00");
    district.receives("住房局", "2026-04-14T09:00").returned("2026-04-14T10:00"); // open
    district.receives(Kind.PRAISE, "住房局", "2026-03-16T10:00").returned("2026-03-17T10:00");
    var rows = district.compliance(GroupBy.DEPARTMENT, "2026-03-01", "2026-04-30").rows();

    assertThat(march()).returns(1L, Compliance::met).returns(1L, Compliance::decided);
    assertThat(rows)
        .extracting(Compliance::group, Compliance::met, Compliance::late, Compliance::overdue)
        .containsExactly(tuple("城管局", 1L, 0L, 0L), tuple(null, 0L, 0L, 0L));
    assertThat(district.compliance(GroupBy.LIMIT, "2026-03-01", "2026-04-30").rows())
        .extracting(Compliance::group, Compliance::received)
        .containsExactly(tuple("reply", 2L), tuple(null, 1L)); // praise has no limit
  }

  @Test
  void s144_aDepartmentWithOneMessageIsNotRankedButShownApart() {
    district.receives("气象局", "2026-03-16T10:00").replied("2026-03-17T10:00");
    for (var i = 0; i < 10; i++) {
      district.receives("住房局", "2026-03-16T10:00").replied("2026-03-17T10:00");
      district.receives("环保局", "2026-03-16T10:00").replied("2026-03-17T10:00");
      district.receives("城管局", "2026-03-16T10:00");
    }
    district.receives("环保局", "2026-03-16T10:00").replied("2026-03-17T10:00");
    district.receives((String) null, "2026-03-16T10:00");
    var ranking = district.reports.ranking(FIRST, LAST, 10);

    assertThat(ranking.ranked())
        .extracting(Ranking.Place::rank, Ranking.Place::department, Ranking.Place::sample)
        .containsExactly(tuple(1, "环保局", 11L), tuple(1, "住房局", 10L), tuple(3, "城管局", 10L));
    assertThat(ranking.unranked())
        .singleElement()
        .returns("气象局", Ranking.Place::department)
        .returns(1.0, Ranking.Place::onTimeRate)
        .returns(null, Ranking.Place::rank);
    assertThat(ranking.undispatched()).isNotNull().returns(1L, Compliance::overdue);
  }

  @Test
  void s145_theCitizensVerdictIsLateAndEachDepartmentsDaysAreApart() {
    district
        .receives("住房局", "2026-03-16T10:00")
        .transferred("2026-03-20T16:00", "城管局")
        .replied("2026-03-24T10:00");

    assertThat(march()).returns(1L, Compliance::late);
    assertThat(district.reports.legs(FIRST, LAST, Reach.EVERYTHING).rows())
        .extracting(
            LegsReport.Held::department,
            LegsReport.Held::workingDaysHeld,
            LegsReport.Held::lateDays)
        .containsExactly(tuple("住房局", 4L, 0L), tuple("城管局", 2L, 1L));
  }

  @Test
  void s145_whatIsStillHeldIsCountedUpToToday() {
    district.receives("住房局", "2026-03-16T10:00").returned("2026-03-17T10:00");
    district.time.moveTo(at("2026-03-25T09:00"));

    assertThat(district.reports.legs(FIRST, LAST, Reach.EVERYTHING).rows())
        .containsExactly(
            new LegsReport.Held("住房局", 1, 0, 1, 1.0, 0, 1),
            new LegsReport.Held(null, 1, 1, 6, 6.0, 2, 0));
  }

  @Test
  void s145_aMessageWorkedOnAgainIsLateByItsNewDateOnly() {
    district
        .receives("住房局", "2026-03-02T10:00")
        .replied("2026-03-03T10:00")
        .reopened("2026-03-16T10:00")
        .replied("2026-03-20T10:00");

    assertThat(district.reports.legs(FIRST, LAST, Reach.EVERYTHING).rows())
        .containsExactly(new LegsReport.Held("住房局", 2, 0, 5, 2.5, 1, 0));
  }

  @Test
  void s145_nothingIsLateWhileTimeIsSuspended() {
    district.receives("住房局", "2026-03-16T10:00").suspended("2026-03-18T10:00");
    district
        .receives("城管局", "2026-03-16T10:00")
        .suspended("2026-03-18T10:00")
        .replied("2026-04-10T10:00");

    assertThat(district.reports.legs(FIRST, LAST, Reach.EVERYTHING).rows())
        .extracting(LegsReport.Held::department, LegsReport.Held::lateDays)
        .containsExactly(tuple("住房局", 0L), tuple("城管局", 0L));
  }

  @Test
  void s145_aResumedMessageIsLateByItsNewDate() {
    var message = district.receives("住房局", "2026-03-16T10:00").suspended("2026-03-18T10:00");
    message.resumed("2026-03-30T10:00");
    var clock = district.messages.find(message.id).orElseThrow().clocks().getFirst();
    district.time.moveTo(clock.deadline().dueAt());

    assertThat(clock.deadline().dueDate()).isAfter("2026-03-30");
    assertThat(district.reports.legs(FIRST, LAST, Reach.EVERYTHING).rows())
        .extracting(LegsReport.Held::department, LegsReport.Held::lateDays)
        .containsExactly(tuple("住房局", 1L));
  }

  @Test
  void s147_theOverdueListIsInOrderAcrossPagesAndHoldsEachOnce() {
    for (var i = 0; i < 53; i++) {
      district.receives("住房局", "2026-03-%02dT10:%02d".formatted(2 + i * 7 % 19, i));
    }
    var listed = new ArrayList<OverdueClock>();
    Place place = null;
    do {
      place = page(place, listed);
    } while (place != null);

    assertThat(listed).hasSize(53).isSortedAccordingTo(Comparator.comparing(OverdueClock::dueDate));
    assertThat(new HashSet<>(listed)).hasSameSizeAs(listed);
    assertThat(march()).returns(53L, Compliance::overdue);
  }

  private @Nullable Place page(@Nullable Place after, List<OverdueClock> listed) {
    var now = district.time.instant();
    var overdue = Optional.of(ClockFilter.Status.OVERDUE);
    var filter = new ClockFilter(overdue, Set.of(), Optional.empty(), now, Reach.EVERYTHING);
    var found = district.messages.list(filter, after, 10);
    found.forEach(one ->
        listed.addAll(
            OverdueClock.of(one.message(), Facts.RULES.calendar(), now).stream().toList()));
    return found.isEmpty() ? null : found.getLast().place();
  }

  @Test
  void s148_aDayIsACalendarDayInShanghai() {
    district.receives("住房局", "2026-03-16T00:00");
    district.receives("住房局", "2026-03-16T23:59:59.999");
    district.receives("住房局", "2026-03-17T00:00");

    assertThat(district.total("2026-03-16", "2026-03-16").received()).isEqualTo(2);
    assertThat(district.compliance(GroupBy.DAY, "2026-03-16", "2026-03-17").rows())
        .extracting(Compliance::group, Compliance::received)
        .containsExactly(tuple("2026-03-16", 2L), tuple("2026-03-17", 1L));
  }

  @Test
  void p12_aReplyOnTheSameDayTookNoWorkingDay() {
    district.receives("住房局", "2026-03-16T10:00").replied("2026-03-16T11:00");

    assertThat(march()).returns(0, Compliance::medianWorkingDays);
  }

  @Test
  void p12_nothingIsLateByDaysOnTheDueDateNorBefore() {
    var id = district.receives("住房局", "2026-03-16T10:00").id;
    var message = district.messages.find(id).orElseThrow();
    var calendar = Facts.RULES.calendar();

    assertThat(OverdueClock.of(message, calendar, at("2026-03-23T23:59:59.999"))).isEmpty();
    assertThat(OverdueClock.of(message, calendar, at("2026-03-24T00:00")))
        .map(OverdueClock::workingDaysOverdue)
        .contains(1);
    assertThat(calendar.between(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-03-23")))
        .isZero();
    assertThat(calendar.between(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-03-16")))
        .isZero();
  }

  @Test
  void countsWhatWasCancelledAndWhatWasReclassifiedTooLate() {
    district.receives("住房局", "2026-03-16T10:00").withdrawn("2026-03-17T10:00");
    district
        .receives("住房局", "2026-03-16T10:00")
        .reclassified("2026-03-25T10:00", Kind.INFORMATION_REQUEST);

    assertThat(march())
        .returns(2L, Compliance::received)
        .returns(2L, Compliance::cancelled)
        .returns(1L, Compliance::reclassifiedAfterBreach);
  }

  @Test
  void countsWhatIsPausedAsRunning() {
    district.receives("住房局", "2026-03-16T10:00").suspended("2026-03-17T10:00");

    assertThat(march()).returns(1L, Compliance::running).returns(1L, Compliance::paused);
  }

  @Test
  void becomesOverdueByThePassingOfTimeAlone() {
    district.time.moveTo(at("2026-03-23T23:59:59.999"));
    district.receives("住房局", "2026-03-16T10:00");
    assertThat(march()).returns(1L, Compliance::running).returns(0L, Compliance::overdue);

    district.time.moveTo(at("2026-03-24T00:00"));
    assertThat(march()).returns(0L, Compliance::running).returns(1L, Compliance::overdue);
  }

  private Compliance march() {
    return district.total("2026-03-01", "2026-03-31");
  }
}
