package huiying.sla.report;

import static huiying.sla.clock.Facts.at;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Kind;
import huiying.sla.TestMongo;
import huiying.sla.clock.InMemoryTrackedMessages;
import huiying.sla.report.mongo.MongoReports;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreezeMonthTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final InMemoryRollUps rollUps = new InMemoryRollUps();
  private final District district =
      new District("2026-04-01T00:00", new InMemoryTrackedMessages(), rollUps);
  private final Packs packs = MongoReports.packs(TestMongo.empty());
  private final List<Pack> made = new ArrayList<>();
  private final FreezeMonth freezing =
      new FreezeMonth(district.reports, packs, this::write, district.time);

  private Map<PackForm, byte[]> write(Pack pack) {
    made.add(pack);
    return Map.of(PackForm.CSV, pack.toString().getBytes(UTF_8));
  }

  @Test
  void s146_aFrozenMonthStaysAndItsCorrectionShowsInTheNextOne() {
    var message = district.receives("住房局", "2026-03-16T10:00");
    assertThat(freezing.freeze(MARCH)).isTrue();
    var frozen = packs.file(MARCH, PackForm.CSV).orElseThrow();

    message.replied("2026-03-17T10:00"); // told late
    district.time.moveTo(at("2026-05-01T00:00"));
    assertThat(freezing.freeze(MARCH)).isFalse();
    assertThat(freezing.freeze(APRIL)).isTrue();

    assertThat(packs.file(MARCH, PackForm.CSV)).contains(frozen);
    assertThat(made.getLast().corrections())
        .singleElement()
        .satisfies(correction -> {
          assertThat(correction.month()).isEqualTo(MARCH);
          assertThat(correction.then())
              .returns(1L, Compliance::overdue)
              .returns(0L, Compliance::met);
          assertThat(correction.now())
              .returns(0L, Compliance::overdue)
              .returns(1L, Compliance::met);
        });
  }

  @Test
  void s146_whatDidNotChangeIsNoCorrection() {
    district.receives("住房局", "2026-03-16T10:00").replied("2026-03-17T10:00");
    freezing.freeze(MARCH);
    district.time.moveTo(at("2026-05-01T00:00"));
    freezing.freeze(APRIL);

    assertThat(made.getLast().corrections()).isEmpty();
  }

  @Test
  void holdsTheWholeMonthAndNothingElse() {
    district.receives("住房局", "2026-02-28T23:59:59.999");
    district.receives("住房局", "2026-03-01T00:00");
    district.receives("环保局", "2026-03-31T23:59:59.999");
    freezing.freeze(MARCH);

    var pack = made.getFirst();
    assertThat(pack.total().received()).isEqualTo(2);
    assertThat(pack.byDepartment()).extracting(Compliance::received).containsExactly(1L, 1L);
    assertThat(pack.byDay())
        .extracting(Compliance::group)
        .containsExactly("2026-03-01", "2026-03-31");
    assertThat(pack.legs().rows()).hasSize(2);
  }

  @Test
  void allTablesOfAPackAgreeThoughMessagesComeAndTimePassesMeanwhile() {
    district.receives("住房局", "2026-03-16T10:00").replied("2026-03-17T10:00");
    district.receives(Kind.HELP, "环保局", "2026-03-24T10:00");
    rollUps.beforeEachReading(() -> {
      district.receives("住房局", "2026-03-17T10:00");
      district.receives("城管局", "2026-03-18T10:00").replied("2026-03-19T10:00");
      district.time.moveTo(district.time.instant().plus(Duration.ofDays(1)));
    });
    freezing.freeze(MARCH);

    var pack = made.getFirst();
    for (var table :
        List.of(
            pack.byDepartment(), pack.byChannel(), pack.byKind(), pack.byLimit(), pack.byDay())) {
      assertThat(sums(table)).isEqualTo(sums(List.of(pack.total())));
    }
    var legs = pack.legs().rows().stream().mapToLong(LegsReport.Held::legs).sum();
    assertThat(legs).isEqualTo(pack.total().received());
    assertThat(pack.legs().asOf()).isEqualTo(pack.frozenAt());
    assertThat(pack.ranking().asOf()).isEqualTo(pack.frozenAt());
  }

  private static List<Long> sums(List<Compliance> rows) {
    return Stream.<ToLongFunction<Compliance>>of(
            Compliance::received,
            Compliance::met,
            Compliance::late,
            Compliance::overdue,
            Compliance::running)
        .map(figure -> rows.stream().mapToLong(figure).sum())
        .toList();
  }

  @Test
  void s148_aMonthIsOverWithItsLastDayInShanghai() {
    assertThat(freezing.isOver(MARCH)).isTrue();
    assertThat(freezing.isOver(APRIL)).isFalse();
    district.time.moveTo(at("2026-03-31T23:59:59.999"));
    assertThat(freezing.isOver(MARCH)).isFalse();
  }

  @Test
  void listsWhatWasFrozenWithTheDigestsOfItsFiles() {
    freezing.freeze(MARCH);

    assertThat(packs.all())
        .singleElement()
        .satisfies(frozen -> {
          assertThat(frozen.month()).isEqualTo(MARCH);
          assertThat(frozen.frozenAt()).isEqualTo(district.time.instant());
          assertThat(frozen.total()).isEqualTo(made.getFirst().total());
          assertThat(frozen.files().get(PackForm.CSV)).matches("[0-9a-f]{64}");
        });
    assertThat(packs.find(MARCH)).isEqualTo(packs.all().stream().findFirst());
    assertThat(packs.find(APRIL)).isEmpty();
    assertThat(packs.file(APRIL, PackForm.CSV)).isEmpty();
  }

  @Test
  void keepsThePackThatWasFirst() {
    freezing.freeze(MARCH);

    assertThat(packs.add(made.getFirst(), Map.of(PackForm.CSV, new byte[] {1}))).isFalse();
    assertThat(packs.file(MARCH, PackForm.CSV)).get().isNotEqualTo(new byte[] {1});
  }
}
