package huiying.notify.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.Alerts;
import huiying.notify.alert.AnswerAlert;
import huiying.notify.alert.Events;
import huiying.notify.alert.InMemoryAlerts;
import huiying.notify.alert.SampleAlerts;
import huiying.notify.alert.Summary;
import huiying.notify.delivery.InMemoryDelivery;
import huiying.notify.delivery.Notices;
import huiying.notify.directory.Chosen;
import huiying.notify.directory.Directories;
import huiying.notify.directory.DirectoryBook;
import huiying.notify.directory.Recipient;
import huiying.notify.directory.Role;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whose alerts somebody may see and acknowledge. */
@WebMvcTest(AlertController.class)
@Import(SignedIn.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class OwnAlertsTest {
  @Autowired MockMvcTester http;
  @Autowired Alerts alerts;

  @TestConfiguration
  static class Wiring {
    @Bean
    InMemoryAlerts alerts() {
      return new InMemoryAlerts();
    }

    @Bean
    Notices notices(InMemoryAlerts alerts) {
      return new InMemoryDelivery(alerts);
    }

    @Bean
    DirectoryBook directory() {
      return Directories::directory;
    }

    @Bean
    AnswerAlert answer(InMemoryAlerts alerts, DirectoryBook directory) {
      var boxes = new InMemoryDelivery(alerts);
      return new AnswerAlert(alerts, boxes, () -> {}, Set::of, directory, () -> Events.NOW);
    }
  }

  @Test
  void ofOtherDepartmentsNothingIsThere() {
    var own = told("A", SampleAlerts.of("住房保障局", null), Directories.OFFICE);
    var other = told("B", SampleAlerts.of("公园管理处", null), Directories.PARK_HANDLER);
    var handler = TestCaller.handler("住房保障局");

    assertThat(show(handler, own)).hasStatusOk();
    assertAway(handler, other);
    assertListed(handler, "", own);
    assertListed(handler, "?department=公园管理处");
    assertListed(TestCaller.lead("住房保障局", "公园管理处"), "", own, other);
  }

  @Test
  void whoWasToldMayLookWhosesoeverTheMessageIs() {
    var told = told("A", SampleAlerts.of("住房保障局", null), Directories.PARK_HANDLER);

    assertThat(show(TestCaller.handler("公园管理处"), told)).hasStatusOk();
    assertListed(TestCaller.handler("公园管理处"), "", told);
  }

  @Test
  void aDepartmentGoesByAllItsNames() {
    var alias = told("A", SampleAlerts.of("区房管局", null), Directories.OFFICE);

    assertListed(TestCaller.handler("住房保障局"), "", alias);
  }

  @Test
  void nobodySeesWhatIsSaidOfTheirDepartmentInConfidence() {
    var report = told("A", SampleAlerts.of("公园管理处", "区房管局"), Directories.PARK_HANDLER);

    assertAway(TestCaller.handler("住房保障局"), report);
    assertAway(TestCaller.lead("住房保障局", "公园管理处"), report);
    assertListed(TestCaller.lead("住房保障局", "公园管理处"), "");
    assertListed(TestCaller.handler("公园管理处"), "", report);
  }

  @Test
  void noSpellingShowsThemAnyMore() {
    var report = told("A", SampleAlerts.of("公园管理处 ", "区\u200B房管局 "), Directories.PARK_HANDLER);

    assertAway(TestCaller.lead("住房保障局", "公园管理处"), report);
    assertListed(TestCaller.lead("住房保障局", "公园管理处"), "");
    assertListed(TestCaller.handler("公园\u3000管理处"), "", report);
  }

  @Test
  void theDeskSeesWhatItWasTold() {
    var desk = told("A", SampleAlerts.of(null, null), Directories.DESK);
    var inItsStead =
        SampleAlerts.told(
            MessageId.of(Channel.PORTAL, "B"),
            SampleAlerts.of(null, null),
            new Chosen(Directories.OFFICE, Role.DISPATCH_DESK, List.of()));
    alerts.insert(List.of(inItsStead));
    var other = told("C", SampleAlerts.of("住房保障局", null), Directories.HANDLER);

    assertListed(TestCaller.dispatcher(), "", desk, inItsStead);
    assertAway(TestCaller.dispatcher(), other);
    assertThat(acknowledge(TestCaller.dispatcher(), desk)).hasStatusOk();
  }

  @Test
  void aSupervisorSeesAllAndSomebodyWithoutDepartmentsNothing() {
    var one = told("A", SampleAlerts.of("住房保障局", null), Directories.HANDLER);
    var two = told("B", SampleAlerts.of(null, "公园管理处"), Directories.DESK);

    assertListed(TestCaller.supervisor(), "", one, two);
    assertListed(TestCaller.handler(), "");
    assertListed(TestCaller.lead(), "");
  }

  @Test
  void whoAcknowledgesIsWhoSignedIn() {
    var alert = told("A", SampleAlerts.of("住房保障局", null), Directories.HANDLER);
    var handler = TestCaller.handler("住房保障局").named("handler.housing");

    assertThat(acknowledge(TestCaller.handler("公园管理处"), alert)).hasStatus(404);
    assertThat(
            http.post()
                .uri("/api/v1/alerts/{id}/acknowledgement", alert.id().value())
                .header("Huiying-User", "somebody-else")
                .with(handler.mvc()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.acknowledgedBy")
        .isEqualTo("handler.housing");
    assertThat(acknowledge(TestCaller.adapter(Channel.PORTAL), alert)).hasStatus(403);
  }

  private Alert told(String message, Summary summary, Recipient to) {
    var id = MessageId.of(Channel.PORTAL, message);
    var alert = SampleAlerts.told(id, summary, new Chosen(to, Role.HANDLER, List.of()));
    alerts.insert(List.of(alert));
    return alert;
  }

  private void assertAway(TestCaller caller, Alert alert) {
    for (var answer : List.of(show(caller, alert), acknowledge(caller, alert))) {
      assertThat(answer)
          .hasStatus(404)
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("/problems/alert-not-found");
    }
  }

  private void assertListed(TestCaller caller, String query, Alert... expected) {
    assertThat(http.get().uri("/api/v1/alerts" + query).with(caller.mvc()))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .containsExactlyInAnyOrder(
            Arrays.stream(expected).map(one -> one.id().value()).toArray(Object[]::new));
  }

  private MvcTestResult show(TestCaller caller, Alert alert) {
    return http.get().uri("/api/v1/alerts/{id}", alert.id().value()).with(caller.mvc()).exchange();
  }

  private MvcTestResult acknowledge(TestCaller caller, Alert alert) {
    return http.post()
        .uri("/api/v1/alerts/{id}/acknowledgement", alert.id().value())
        .with(caller.mvc())
        .exchange();
  }
}
