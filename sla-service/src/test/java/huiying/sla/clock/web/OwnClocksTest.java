package huiying.sla.clock.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.sla.clock.InMemoryTrackedMessages;
import huiying.sla.clock.RulesInForce;
import huiying.sla.clock.TrackedMessages;
import huiying.sla.report.District;
import huiying.sla.report.District.Message;
import huiying.sla.report.InMemoryRollUps;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose clocks somebody may see, one by one and in lists. */
@WebMvcTest(ClockController.class)
@Import(SignedIn.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class OwnClocksTest {
  private static final String MONDAY = "2026-03-16T10:00";

  @Autowired MockMvcTester http;
  @Autowired District district;

  @TestConfiguration
  static class Wiring {
    @Bean
    District district() {
      return new District("2026-03-20T09:00", new InMemoryTrackedMessages(), new InMemoryRollUps());
    }

    @Bean
    TrackedMessages messages(District district) {
      return district.messages;
    }

    @Bean
    RulesInForce rules() {
      return District.rules();
    }

    @Bean
    InstantSource movableTime(District district) {
      return district.time;
    }
  }

  @Test
  void ofOtherDepartmentsNothingIsThere() {
    var own = district.receives("住房局", MONDAY);
    var other = district.receives("环保局", MONDAY);
    var handler = TestCaller.handler("住房局");

    assertThat(show(handler, own)).hasStatusOk();
    assertSameAsUnknown(handler, other);
    assertListed(handler, "", own);
    assertListed(handler, "?department=环保局");
    assertListed(handler, "?department=住房局&state=RUNNING", own);
  }

  @Test
  void aMessageThatWasAnsweredStaysThatOfWhoAnsweredIt() {
    var passedOn = district.receives("环保局", MONDAY).transferred("2026-03-17T10:00", "住房局");
    passedOn.replied("2026-03-18T10:00");

    assertThat(show(TestCaller.handler("住房局"), passedOn)).hasStatusOk();
    assertSameAsUnknown(TestCaller.handler("环保局"), passedOn);
  }

  @Test
  void whoHelpsMayLook() {
    var helped = district.receives((String) null, MONDAY);
    helped.dispatched("2026-03-16T11:00", "住房局", "环保局", "公安分局");

    assertThat(show(TestCaller.handler("公安分局"), helped)).hasStatusOk();
    assertListed(TestCaller.handler("公安分局"), "", helped);
    assertSameAsUnknown(TestCaller.handler("司法局"), helped);
    helped.coAnswered("2026-03-17T10:00", "公安分局");
    assertListed(TestCaller.handler("公安分局"), "", helped);
    helped.dispatched("2026-03-17T11:00", "住房局", "环保局");
    assertSameAsUnknown(TestCaller.handler("公安分局"), helped);
  }

  @Test
  void nobodySeesWhatIsSaidOfTheirDepartmentInConfidence() {
    var report = district.receivesReport(Channel.PORTAL, "纪委监委", "城管执法局", MONDAY);
    var lead = TestCaller.lead("城管执法局", "纪委监委");

    assertSameAsUnknown(TestCaller.handler("城管执法局"), report);
    assertSameAsUnknown(lead, report);
    assertListed(lead, "");
    assertThat(show(TestCaller.handler("纪委监委"), report)).hasStatusOk();
  }

  @Test
  void aLeadSeesThePartsToo() {
    var whole = district.receives("住房局", MONDAY);
    var part = district.receives("住房局物业科", "2026-03-17T10:00");
    district.receives("环保局", MONDAY);

    assertListed(TestCaller.lead("住房局", "住房局物业科"), "", whole, part);
    assertListed(TestCaller.handler("住房局"), "", whole);
  }

  @Test
  void theDispatchDeskSeesWhatNobodyHas() {
    var fresh = district.receives((String) null, MONDAY);
    var returned = district.receives("环保局", "2026-03-17T10:00").returned("2026-03-18T10:00");
    var given = district.receives("住房局", MONDAY);
    var answered = district.receives((String) null, MONDAY).replied("2026-03-17T10:00");
    var desk = TestCaller.dispatcher();

    assertListed(desk, "", fresh, returned);
    assertThat(show(desk, returned)).hasStatusOk();
    assertSameAsUnknown(desk, given);
    assertSameAsUnknown(desk, answered);
  }

  @Test
  void anAdapterSeesItsOwnChannels() {
    var portal = district.receives("住房局", MONDAY);
    var hotline = district.receivesReport(Channel.HOTLINE_12345, "纪委监委", null, MONDAY);

    assertListed(TestCaller.adapter(Channel.PORTAL), "", portal);
    assertListed(TestCaller.adapter(Channel.HOTLINE_12345), "", hotline);
    assertSameAsUnknown(TestCaller.adapter(Channel.MAILBOX, Channel.PORTAL), hotline);
  }

  @Test
  void aSupervisorSeesAllAndSomebodyWithoutDepartmentsNothing() {
    var one = district.receives("住房局", MONDAY);
    var two = district.receivesReport(Channel.MAILBOX, null, "城管执法局", "2026-03-17T10:00");

    assertListed(TestCaller.supervisor(), "", one, two);
    assertListed(TestCaller.handler(), "");
    assertListed(TestCaller.lead(), "");
    assertListed(TestCaller.adapter(), "");
  }

  @Test
  void pagesHoldNothingOfOthers() throws Exception {
    for (var i = 0; i < 5; i++) {
      district.receives("住房局", MONDAY);
      district.receives("环保局", MONDAY);
    }
    var handler = TestCaller.handler("住房局");
    var first = list(handler, "?limit=3");
    assertThat(first).bodyJson().extractingPath("$.items").asArray().hasSize(3);
    var cursor =
        first.getResponse().getContentAsString().split("nextCursor\":\"")[1].split("\"")[0];

    assertThat(list(handler, "?limit=3&cursor=" + cursor))
        .bodyJson()
        .hasPathSatisfying("$.items", items -> assertThat(items).asArray().hasSize(2))
        .hasPathSatisfying("$.nextCursor", next -> assertThat(next).isNull());
  }

  private void assertSameAsUnknown(TestCaller caller, Message message) {
    assertThat(show(caller, message))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/message-not-tracked");
  }

  private void assertListed(TestCaller caller, String query, Message... messages) {
    assertThat(list(caller, query))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].messageId")
        .asArray()
        .containsExactlyInAnyOrder(
            Arrays.stream(messages).map(one -> one.id.value()).toArray(Object[]::new));
  }

  private MvcTestResult show(TestCaller caller, Message message) {
    return http.get().uri("/api/v1/clocks/" + message.id).with(caller.mvc()).exchange();
  }

  private MvcTestResult list(TestCaller caller, String query) {
    return http.get().uri("/api/v1/clocks" + query).with(caller.mvc()).exchange();
  }
}
