package huiying.sla.limit.resource;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.sla.limit.Classification;
import huiying.sla.limit.DueTime;
import huiying.sla.limit.ExtensionCap;
import huiying.sla.limit.Limit;
import huiying.sla.limit.LimitCatalogue;
import huiying.sla.limit.Start;
import huiying.sla.limit.Stop;
import huiying.sla.limit.Unit;
import huiying.sla.limit.Warning;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedLimitsTest {
  private static final LimitCatalogue SHIPPED = ShippedLimits.read();

  @Test
  void areTheFirstVersion() {
    assertThat(SHIPPED.version()).isEqualTo(1);
    assertThat(SHIPPED.since()).isEqualTo(Instant.parse("2021-03-28T16:00:00Z"));
    assertThat(SHIPPED.counting().hours().close()).isEqualTo(LocalTime.of(17, 30));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          simple-reply,        WORKING_DAYS,   1,  -,  true,  REPLY
          reply,               WORKING_DAYS,   5, 10,  true,  REPLY
          petition-acceptance, CALENDAR_DAYS, 15,  -, false,  ACCEPTANCE
          petition-resolution, CALENDAR_DAYS, 60, 30,  true,  REPLY
          information-reply,   WORKING_DAYS,  20, 20,  true,  REPLY
          opinion-feedback,    WORKING_DAYS,  10,  -,  true,  REPLY
          rework,              WORKING_DAYS,   3,  -,  true,  REPLY
          low-rating-contact,  WORKING_DAYS,   1,  -, false,  ANY_REPLY
          redispatch,          WORKING_DAYS,   1,  -, false,  DISPATCH
          """)
  void sayHowLongEachTakes(
      String code,
      Unit unit,
      int amount,
      @Nullable Integer extension,
      boolean suspendable,
      Stop stop) {
    var limit = SHIPPED.named(code).orElseThrow();

    assertThat(limit.measure().unit()).isEqualTo(unit);
    assertThat(limit.measure().amount()).isEqualTo(amount);
    assertThat(limit.measure().due()).isEqualTo(DueTime.END_OF_DAY);
    assertThat(limit.measure().rollForward()).isTrue();
    assertThat(limit.extension().map(ExtensionCap::most).orElse(null)).isEqualTo(extension);
    assertThat(limit.suspendable()).isEqualTo(suspendable);
    assertThat(limit.stop()).isEqualTo(stop);
    assertThat(limit.basis().zh()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void giveEachKindItsLimitWhateverTheChannel(Channel channel) {
    for (var kind : Kind.values()) {
      var receipt =
          switch (kind) {
            case CONSULTATION, SUGGESTION, COMMENT, COMPLAINT, REPORT, HELP -> List.of("reply");
            case PRAISE -> List.<String>of();
            case PETITION -> List.of("petition-acceptance");
            case INFORMATION_REQUEST -> List.of("information-reply");
            case POLICY_OPINION -> List.of("opinion-feedback");
          };
      var simple = receipt.equals(List.of("reply")) ? List.of("simple-reply") : receipt;

      assertThat(started(Start.RECEIPT, new Classification(channel, kind, false)))
          .as("%s", kind)
          .isEqualTo(receipt);
      assertThat(started(Start.RECEIPT, new Classification(channel, kind, true)))
          .as("simple %s", kind)
          .isEqualTo(simple);
    }
  }

  @Test
  void startOtherClocksWithOtherEvents() {
    var petition = new Classification(Channel.MAILBOX, Kind.PETITION, false);
    var request = new Classification(Channel.PORTAL, Kind.INFORMATION_REQUEST, false);

    assertThat(started(Start.ACCEPTANCE, petition)).containsExactly("petition-resolution");
    assertThat(started(Start.REOPENING, petition)).containsExactly("rework");
    assertThat(started(Start.CORRECTION, request)).containsExactly("information-reply");
    assertThat(started(Start.RETURN, petition)).containsExactly("redispatch");
    assertThat(started(Start.RETURN, new Classification(Channel.HOTLINE_12345, Kind.PRAISE, true)))
        .containsExactly("redispatch");
    assertThat(SHIPPED.startedByRating(2, petition))
        .extracting(Limit::code)
        .containsExactly("low-rating-contact");
    assertThat(SHIPPED.startedByRating(3, petition)).isEmpty();
  }

  @Test
  void warnShortLimitsWhenTheyAreDispatchedAndOthersADayBefore() {
    assertThat(warnings("simple-reply"))
        .containsExactly(new Warning.OnDispatch(), new Warning.OnDueDate(LocalTime.of(14, 0)));
    assertThat(warnings("reply"))
        .containsExactly(
            new Warning.WorkingDaysBefore(1, LocalTime.of(9, 0)),
            new Warning.OnDueDate(LocalTime.of(9, 0)));
    assertThat(warnings("petition-resolution"))
        .startsWith(new Warning.WorkingDaysBefore(5, LocalTime.of(9, 0)))
        .hasSize(3);
    assertThat(warnings("low-rating-contact")).startsWith(new Warning.AtStart());
    assertThat(warnings("redispatch"))
        .containsExactly(new Warning.AtStart(), new Warning.OnDueDate(LocalTime.of(14, 0)));
  }

  private static List<Warning> warnings(String code) {
    return SHIPPED.named(code).orElseThrow().alarms().warnings();
  }

  private static List<String> started(Start event, Classification message) {
    return SHIPPED.startedBy(event, message).stream().map(Limit::code).toList();
  }
}
