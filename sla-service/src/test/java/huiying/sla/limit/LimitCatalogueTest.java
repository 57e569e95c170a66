package huiying.sla.limit;

import static huiying.sla.limit.Limits.NOTHING;
import static huiying.sla.limit.Limits.catalogue;
import static huiying.sla.limit.Limits.kind;
import static huiying.sla.limit.Limits.limit;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitCatalogueTest {
  private static final Classification QUESTION =
      new Classification(Channel.PORTAL, Kind.CONSULTATION, false);
  private static final Classification SIMPLE =
      new Classification(Channel.PORTAL, Kind.CONSULTATION, true);

  @Test
  void s110_aLimitWithoutAnyConditionIsNoCatchAll() {
    var limits = catalogue(limit("for-nothing", NOTHING));

    for (var kind : Kind.values()) {
      var message = new Classification(Channel.PORTAL, kind, true);
      assertThat(limits.startedBy(Start.RECEIPT, message)).isEmpty();
    }
  }

  @Test
  void s110_aLimitWithoutAnyConditionLeavesItsMessagesToLaterOnes() {
    var limits = catalogue(limit("for-nothing", NOTHING), limit("reply"));

    assertThat(codes(limits, QUESTION)).containsExactly("reply");
  }

  @Test
  void s111_ofTwoThatMatchTheFirstWins() {
    var simpleOnly = new AppliesTo(Set.of(), Set.of(Kind.CONSULTATION), true, null);

    assertThat(codes(catalogue(limit("simple", simpleOnly), limit("any")), SIMPLE))
        .containsExactly("simple");
    assertThat(codes(catalogue(limit("any"), limit("simple", simpleOnly)), SIMPLE))
        .containsExactly("any");
  }

  @Test
  void s109_aMessageThatNoLimitIsForHasNone() {
    var limits = catalogue(limit("petition", kind(Kind.PETITION)));

    assertThat(limits.startedBy(Start.RECEIPT, QUESTION)).isEmpty();
    assertThat(limits.startedBy(Start.DISPATCH, QUESTION)).isEmpty();
  }

  @Test
  void everyConditionMustHold() {
    var narrow = new AppliesTo(Set.of(Channel.MAILBOX), Set.of(Kind.CONSULTATION), false, null);
    var limits = catalogue(limit("narrow", narrow));

    assertThat(codes(limits, QUESTION)).isEmpty();
    assertThat(codes(limits, new Classification(Channel.MAILBOX, Kind.CONSULTATION, false)))
        .containsExactly("narrow");
    assertThat(codes(limits, new Classification(Channel.MAILBOX, Kind.CONSULTATION, true)))
        .isEmpty();
    assertThat(codes(limits, new Classification(Channel.MAILBOX, Kind.HELP, false))).isEmpty();
  }

  private static List<String> codes(LimitCatalogue limits, Classification message) {
    return limits.startedBy(Start.RECEIPT, message).stream().map(Limit::code).toList();
  }
}
