package huiying.intake.matter.web;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import com.jayway.jsonpath.JsonPath;
import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.Proposal;
import huiying.intake.matter.Proposals;
import huiying.intake.matter.SameMatter.Why;
import huiying.intake.matter.SpecialResponse;
import huiying.intake.matter.SpecialResponses;
import huiying.intake.message.InMemoryMessages;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest({ProposalController.class, ResponseController.class})
@Import({InMemoryMatters.class, SignedIn.class})
class MatterControllersTest {
  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;
  @Autowired Proposals proposals;
  @Autowired SpecialResponses responses;

  private MessageId message(boolean confidential) {
    var received =
        aMessage().of(UUID.randomUUID().toString()).confidential(confidential).received();
    messages.add(List.of(received));
    return received.message().id();
  }

  private Proposal propose(MessageId a, MessageId b) {
    var ids = List.of(a, b).stream().sorted().toList();
    var why = Set.of(Why.SIMILAR);
    var open = new Proposal.State.Open();
    var one = new Proposal(Proposal.id(a, b), ids, 0.61234, why, open, a, NOW);
    proposals.propose(List.of(one));
    return one;
  }

  private MvcTestResult dismiss(String id, String body) {
    return http.post()
        .uri("/api/v1/merge-proposals/" + id + "/dismissal")
        .contentType(APPLICATION_JSON)
        .content(body)
        .header("Accept-Language", "en")
        .exchange();
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }

  @Test
  void showsProposalsWithoutAnyTextAndWithoutTitlesOfConfidentialMessages() {
    var open = message(false);
    var confidential = message(true);
    propose(open, confidential);

    var answer = http.get().uri("/api/v1/messages/" + open + "/same-matter").exchange();

    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"items": [{"state": "OPEN", "similarity": 0.612, "why": ["SIMILAR"],
                        "earliest": "%s", "proposedAt": "2026-03-16T09:30:02.125+08:00"}]}
            """
                .formatted(open));
    assertThat(JsonPath.<List<String>>read(body(answer), "$.items[0].messages[*].title"))
        .containsExactly("小区加装电梯如何申请");
    assertThat(body(answer)).doesNotContain("六层老楼");
    assertThat(http.get().uri("/api/v1/messages/" + "0".repeat(32) + "/same-matter"))
        .hasStatus4xxClientError();
  }

  @Test
  void takesTheDecisionAgainstAProposalOnce() {
    var one = propose(message(false), message(false));

    assertThat(dismiss(one.id(), "{\"reason\":\"两件事\"}"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo("{\"state\":\"DISMISSED\",\"dismissedFor\":\"两件事\"}");
    assertThat(dismiss(one.id(), "{\"reason\":\"两件事\"}")).hasStatusOk();
    assertThat(dismiss(one.id(), "{\"reason\":\"别的\"}"))
        .hasStatus(HttpStatus.CONFLICT)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/proposal-closed");
    assertThat(http.get().uri("/api/v1/merge-proposals/" + one.id()))
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("DISMISSED");
  }

  @Test
  void refusesADecisionWithoutReasonOrWithoutProposal() {
    var one = propose(message(false), message(false));

    for (var bad : new String[] {"{}", "{\"reason\":\" \"}", "{\"reason\":\"a\\u0007\"}"}) {
      assertThat(dismiss(one.id(), bad)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    assertThat(dismiss(one.id(), "{\"reason\":\"%s\"}".formatted("长".repeat(201))))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(dismiss("none", "{\"reason\":\"两件事\"}")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(http.get().uri("/api/v1/merge-proposals/none")).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void listsProposalsByStatePageByPage() {
    propose(message(false), message(false));
    propose(message(false), message(false));

    var first = http.get().uri("/api/v1/merge-proposals?state=OPEN&limit=1").exchange();
    var cursor = JsonPath.<String>read(body(first), "$.nextCursor");
    var next =
        http.get().uri("/api/v1/merge-proposals?state=OPEN&limit=1&cursor=" + cursor).exchange();

    assertThat(JsonPath.<String>read(body(next), "$.items[0].id"))
        .isNotEqualTo(JsonPath.<String>read(body(first), "$.items[0].id"));
    assertThat(http.get().uri("/api/v1/merge-proposals?state=NONE"))
        .hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void isForTheDeskAndSupervisorsOnly() {
    var dispatched = message(false);
    var one = propose(dispatched, message(false));
    var places =
        List.of(
            "/api/v1/merge-proposals",
            "/api/v1/merge-proposals/" + one.id(),
            "/api/v1/special-responses");

    for (var caller : List.of(TestCaller.dispatcher(), TestCaller.supervisor())) {
      places.forEach(place -> assertThat(getBy(caller, place)).hasStatusOk());
    }
    for (var caller :
        List.of(TestCaller.handler("住房保障局"), TestCaller.lead("住房保障局"), TestCaller.admin())) {
      places.forEach(place -> assertThat(getBy(caller, place)).hasStatus(HttpStatus.FORBIDDEN));
    }
    var sameMatter = "/api/v1/messages/" + dispatched + "/same-matter";
    assertThat(getBy(TestCaller.supervisor(), sameMatter)).hasStatusOk();
    assertThat(getBy(TestCaller.dispatcher(), sameMatter)).hasStatus(HttpStatus.NOT_FOUND);
  }

  private MvcTestResult getBy(TestCaller caller, String place) {
    return http.get().uri(place).with(caller.mvc()).exchange();
  }

  @Test
  void showsCases() {
    var id = "c".repeat(32);
    var linked = List.of(message(false));
    responses.raise(new SpecialResponse(id, Reason.LOW_RATING, linked, 1, "城管执法局", 5, NOW, false));

    assertThat(http.get().uri("/api/v1/special-responses/" + id))
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"reason": "LOW_RATING", "state": "OPEN", "messages": ["%s"], "owner": "城管执法局",
             "limitWorkingDays": 5, "raisedAt": "2026-03-16T09:30:02.125+08:00",
             "announced": false}
            """
                .formatted(linked.getFirst()));
    assertThat(http.get().uri("/api/v1/special-responses?reason=LOW_RATING"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .hasSize(1);
    assertThat(http.get().uri("/api/v1/special-responses/none")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
