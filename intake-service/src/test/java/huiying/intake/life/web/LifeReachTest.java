package huiying.intake.life.web;

import static huiying.intake.message.MessageFixture.NOW;
import static huiying.intake.message.MessageFixture.aMessage;
import static huiying.intake.message.MessageFixture.answer;
import static huiying.intake.message.MessageFixture.changed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.intake.message.Assignment;
import huiying.intake.message.InMemoryMessages;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFact;
import huiying.intake.message.web.InMemoryIntake;
import huiying.kit.access.Role;
import huiying.testkit.SignedIn;
import huiying.testkit.TestCaller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who may ask what of whose messages. */
@WebMvcTest({LifeController.class, ReplyController.class})
@Import({InMemoryIntake.class, SignedIn.class})
class LifeReachTest {
  private static final String BUREAU = "住房保障局";
  private static final String STREET = "长风新村街道";
  private static final String OTHER = "城管执法局";
  private static final Map<String, String> COMMANDS = commands();

  @Autowired MockMvcTester http;
  @Autowired InMemoryMessages messages;

  private static Map<String, String> commands() {
    var commands = new LinkedHashMap<String, String>();
    var reason = "{\"reason\":\"说明\"}";
    commands.put("acceptance", "{\"decision\":\"ACCEPTED\"}");
    commands.put("correction-requests", reason);
    commands.put("corrections", "{}");
    commands.put("dispatch", "{\"department\":\"%s\"}".formatted(OTHER));
    commands.put("transfer", "{\"department\":\"%s\"}".formatted(OTHER));
    commands.put("return", reason);
    commands.put("suspension", reason);
    commands.put("resumption", "{}");
    commands.put("extension", "{\"amount\":5,\"reason\":\"复杂\",\"approvedBy\":\"局长\"}");
    commands.put("co-answers", "{\"department\":\"%s\",\"content\":\"已看\"}".formatted(STREET));
    commands.put("interim-replies", "{\"content\":\"正在办理\"}");
    commands.put("replies", "{\"content\":\"可以\"}");
    commands.put("reply-withdrawal", reason);
    commands.put("reopening", reason);
    commands.put("ratings", "{\"score\":4,\"named\":true}");
    commands.put("withdrawal", reason);
    commands.put("reclassification", "{\"kind\":\"COMPLAINT\",\"reason\":\"实为投诉\"}");
    commands.put("merge", "{\"into\":\"%s\",\"reason\":\"同一事\"}".formatted("0".repeat(32)));
    commands.put("publication", "{\"consent\":\"电话同意\"}");
    commands.put("unpublication", reason);
    return commands;
  }

  @BeforeEach
  void clear() {
    messages.clear();
  }

  private Message undispatched() {
    var received = aMessage().to(null).kind(Kind.PETITION).received();
    messages.add(List.of(received));
    return received.message();
  }

  private Message after(Message message, MessageFact... facts) {
    var change = changed(message, facts);
    messages.save(change);
    return change.message();
  }

  /** The bureau has it, and the street helps. */
  private Message dispatched() {
    var to = new Assignment(BUREAU, List.of(STREET));
    return after(undispatched(), new MessageFact.Dispatched(NOW, to, false, null));
  }

  private MvcTestResult post(Message message, String command, TestCaller caller) {
    return post(message, command, COMMANDS.getOrDefault(command, "{}"), caller);
  }

  private MvcTestResult post(Message message, String command, String body, TestCaller caller) {
    return http.post()
        .uri("/api/v1/messages/%s/%s".formatted(message.id(), command))
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(caller.mvc())
        .exchange();
  }

  private void assertThatNothingCanBeAsked(Message message, TestCaller caller) {
    for (var command : COMMANDS.keySet()) {
      var answer = post(message, command, caller);
      assertThat(answer.getResponse().getStatus())
          .as("%s by %s", command, caller)
          .isIn(HttpStatus.NOT_FOUND.value(), HttpStatus.FORBIDDEN.value());
      assertThat(answer)
          .bodyJson()
          .extractingPath("$.type")
          .isIn("/problems/message-not-found", "/problems/not-allowed");
    }
    assertThat(messages.find(message.id())).contains(message);
  }

  @Test
  void keepsEverybodyElseFromAMessageByEveryCommand() {
    var message = dispatched();
    var others =
        List.of(
            TestCaller.handler(OTHER),
            TestCaller.handler(),
            TestCaller.lead(OTHER, "城管执法局一队"),
            TestCaller.dispatcher(),
            TestCaller.adapter(Channel.MAILBOX),
            TestCaller.adapter(),
            TestCaller.admin(),
            TestCaller.auditor(),
            TestCaller.metrics());

    others.forEach(other -> assertThatNothingCanBeAsked(message, other));
  }

  @Test
  void keepsTheSameWhenItIsSuspendedAnsweredOrOver() {
    var replied = after(dispatched(), new MessageFact.Replied(answer("可以", NOW)));
    assertThatNothingCanBeAsked(replied, TestCaller.handler(OTHER));
    assertThatNothingCanBeAsked(replied, TestCaller.dispatcher());
    messages.clear();
    var suspended = after(dispatched(), new MessageFact.Suspended(NOW, "等待", false));
    assertThatNothingCanBeAsked(suspended, TestCaller.lead(OTHER));
    messages.clear();
    var withdrawn = after(dispatched(), new MessageFact.Withdrawn(NOW, "已解决"));
    assertThatNothingCanBeAsked(withdrawn, TestCaller.lead(BUREAU));
  }

  @Test
  void takesNothingOfAHelperButItsOwnAnswer() {
    var message = dispatched();
    var street = TestCaller.handler(STREET);

    for (var command : COMMANDS.keySet()) {
      if (!command.equals("co-answers")) {
        assertThat(post(message, command, street).getResponse().getStatus())
            .as(command)
            .isIn(HttpStatus.NOT_FOUND.value(), HttpStatus.FORBIDDEN.value());
      }
    }
    assertThat(post(message, "co-answers", street)).hasStatusOk();
    assertThat(post(message, "co-answers", "{\"department\":\"街道\",\"content\":\"看\"}", street))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"type": "/problems/not-your-department", "field": "department", "value": "街道",
             "departments": ["长风新村街道"]}\
            """);
    assertThat(post(message, "co-answers", TestCaller.handler(BUREAU)))
        .hasStatus(HttpStatus.FORBIDDEN);
    assertThat(post(message, "co-answers", "{\"content\":\"看\"}", street))
        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @Test
  void showsNobodyAReportAboutThemselvesInWhicheverPartItLies() {
    var to = new Assignment("城管执法局一队", List.of("城管执法局二队"));
    var about = aMessage().to(null).confidential(true).about(OTHER).received();
    messages.add(List.of(about));
    var message = after(about.message(), new MessageFact.Dispatched(NOW, to, false, null));

    assertThatNothingCanBeAsked(message, TestCaller.lead(OTHER, "城管执法局一队", "城管执法局二队"));
    assertThatNothingCanBeAsked(message, TestCaller.handler(OTHER));
    assertThat(post(message, "suspension", TestCaller.handler("城管执法局一队"))).hasStatusOk();
  }

  @Test
  void letsALeadActForTheParts() {
    assertThat(post(dispatched(), "extension", TestCaller.lead("住建委", BUREAU))).hasStatusOk();
  }

  @Test
  void letsTheDeskActOnWhatNoDepartmentHas() {
    var desk = TestCaller.dispatcher();
    assertThat(post(undispatched(), "reclassification", desk)).hasStatusOk();
    messages.clear();
    var returned = after(dispatched(), new MessageFact.Returned(NOW, "不属本局职责"));
    assertThat(post(returned, "dispatch", desk)).hasStatusOk();
    assertThat(post(returned, "replies", desk)).hasStatus(HttpStatus.FORBIDDEN);
  }

  @Test
  void answersWhoSendsAgainWhatTookTheMessageOutOfReach() {
    var message = undispatched();
    var desk = TestCaller.dispatcher();

    var first = post(message, "dispatch", desk);
    assertThat(first).hasStatusOk();
    assertThat(post(message, "dispatch", desk)).hasStatusOk();
    assertThat(post(message, "dispatch", desk.named("another"))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(message, "dispatch", "{\"department\":\"另一局\"}", desk))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(post(message, "suspension", TestCaller.handler(OTHER))).hasStatusOk();
    assertThat(post(message, "dispatch", desk)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void letsASupervisorSteerEverythingButAnswerNothing() {
    var message = dispatched();
    var supervisor = TestCaller.supervisor();

    assertThat(post(message, "suspension", supervisor)).hasStatusOk();
    assertThat(post(message, "resumption", supervisor)).hasStatusOk();
    for (var answer : List.of("replies", "interim-replies", "co-answers")) {
      assertThat(post(message, answer, supervisor))
          .hasStatus(HttpStatus.FORBIDDEN)
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("/problems/not-allowed");
    }
  }

  @Test
  void letsNobodyDoInOneRoleWhatOnlyAnotherMay() {
    var message = dispatched();
    var both =
        new TestCaller("both", Set.of(Role.HANDLER, Role.SUPERVISOR), Set.of(), Set.of(OTHER), "");

    assertThat(post(message, "suspension", both)).hasStatusOk();
    assertThat(post(message, "replies", both)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void letsAnAdapterReportWhatHappenedOnItsOwnPlatformOnly() {
    assertThat(post(dispatched(), "replies", TestCaller.adapter(Channel.PORTAL)))
        .hasStatus(HttpStatus.CREATED);
  }

  @Test
  void mergesWhatTheDeskHasIntoAnyMessage() {
    var earlier =
        aMessage()
            .of("earlier")
            .kind(Kind.PETITION)
            .receivedAt(NOW.minusSeconds(86_400))
            .to(BUREAU)
            .received();
    messages.add(List.of(earlier));
    var body = "{\"into\":\"%s\",\"reason\":\"同一事\"}".formatted(earlier.message().id().value());

    assertThat(post(undispatched(), "merge", body, TestCaller.dispatcher())).hasStatusOk();
    assertThat(post(earlier.message(), "merge", body, TestCaller.dispatcher()))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void saysTheSameOfAMessageThatIsNotThereAndOfOneOutOfReach() {
    var message = dispatched();
    var missing = aMessage().of("missing").received().message();

    for (var language : List.of("zh-CN", "en")) {
      var there = detail(message, language);
      var notThere = detail(missing, language);
      assertThat(there.replace(message.id().value(), "?"))
          .isEqualTo(notThere.replace(missing.id().value(), "?"));
    }
  }

  private String detail(Message message, String language) {
    var answer =
        http.post()
            .uri("/api/v1/messages/%s/replies".formatted(message.id()))
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"content\":\"可以\"}")
            .header("Accept-Language", language)
            .with(TestCaller.handler(OTHER).mvc())
            .exchange();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
